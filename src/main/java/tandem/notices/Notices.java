package tandem.notices;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.basics.Day;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.inbox.Letter;
import tandem.inbox.Letter.Unsubscribing;
import tandem.inbox.Post;

/// Sends notices by mail, to those who want them at once, and to the deputies of those who are
/// away.
@Component
class Notices {
  private final Post post;
  private final Wishes wishes;
  private final Stops stops;
  private final MessageSource messages;
  private final String url;

  Notices(
      Post post,
      Wishes wishes,
      Stops stops,
      MessageSource messages,
      @Value("${tandem.url}") String url) {
    this.post = post;
    this.wishes = wishes;
    this.stops = stops;
    this.messages = messages;
    this.url = url.replaceAll("/+$", "");
  }

  /// Where that page is.
  String link(String path) {
    return url + path;
  }

  String say(String key, Object... details) {
    return String.valueOf(messages.getMessage(key, details, key, Locale.ENGLISH));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void tell(Notice notice) {
    var wish = wishes.of(notice.to().person(), notice.plan(), notice.reason());
    if (wish.rhythm() == Rhythm.NOW) {
      send(notice);
    }
    var deputy = wish.deputy();
    if (deputy != null && wish.rhythm() != Rhythm.NEVER) {
      send(toDeputy(notice, deputy));
    }
  }

  private Notice toDeputy(Notice notice, Wishes.Deputy deputy) {
    return new Notice(
        new Notice.To(deputy.person(), deputy.name(), deputy.email()),
        notice.plan(),
        notice.reason(),
        say("notices.deputy.subject", notice.to().name(), notice.subject()),
        say(
            "notices.deputy.text",
            deputy.name(),
            notice.to().name(),
            Day.inWords(deputy.until()),
            notice.forOthers()),
        notice.forOthers(),
        notice.expiresAt());
  }

  /// Whatever they chose: a digest, which has asked before.
  @Transactional(propagation = Propagation.MANDATORY)
  void send(Notice notice) {
    var stop = stop(notice.to().person(), notice.plan(), notice.reason());
    post.send(
        new Letter(
            notice.to().email(),
            notice.to().name(),
            notice.subject(),
            notice.text().strip()
                + "\n\n"
                + say(
                    "notices.foot",
                    say("notices.reason." + notice.reason().key()),
                    stop,
                    link("/settings/notices")),
            notice.plan(),
            null,
            notice.expiresAt(),
            new Unsubscribing(notice.to().person(), stop)));
  }

  private String stop(PersonId person, @Nullable PlanId plan, Reason reason) {
    return link("/stop/" + stops.issue(person, plan, reason));
  }
}
