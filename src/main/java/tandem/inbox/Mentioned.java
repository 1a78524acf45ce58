package tandem.inbox;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tandem.comments.PersonMentioned;

/// Writes to people who are mentioned in a comment: that they are and where, never what it says.
/// Where no server takes mail, nothing is written: it would arrive on the day there is one.
@Component
class Mentioned {
  private final Post post;
  private final Delivery delivery;
  private final MessageSource messages;
  private final String url;

  Mentioned(
      Post post, Delivery delivery, MessageSource messages, @Value("${tandem.url}") String url) {
    this.post = post;
    this.delivery = delivery;
    this.messages = messages;
    this.url = url.replaceAll("/+$", "");
  }

  /// The people of the sample have no mailboxes.
  @EventListener
  void on(PersonMentioned news) {
    if (delivery.hasServer() && !news.plan().sample()) {
      post.send(letter(news));
    }
  }

  private Letter letter(PersonMentioned news) {
    var plan = news.plan();
    var page = "/plans/" + plan.id() + "/units/" + news.unit() + "/comments?at=" + news.thread();
    return new Letter(
        news.person().email(),
        news.person().name(),
        say("mention.subject", news.by().name(), plan.title()),
        say(
            "mention.text",
            news.person().name(),
            news.by().name(),
            plan.title(),
            plan.vendor().name(),
            plan.partner().name(),
            url + page),
        plan.id(),
        null);
  }

  private String say(String key, Object... details) {
    return messages.getMessage(key, details, Locale.ENGLISH);
  }
}
