package tandem.notices;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tandem.comments.PersonMentioned;
import tandem.inbox.MailServer;

/// Writes to people who are mentioned in a comment: that they are and where, never what it says.
@Component
class Mentioned {
  private final Notices notices;
  private final MailServer server;

  Mentioned(Notices notices, MailServer server) {
    this.notices = notices;
    this.server = server;
  }

  @EventListener
  void on(PersonMentioned news) {
    if (server.takes(news.plan().sample())) {
      notices.tell(notice(news));
    }
  }

  private Notice notice(PersonMentioned news) {
    var plan = news.plan();
    var page = "/plans/" + plan.id() + "/units/" + news.unit() + "/comments?at=" + news.thread();
    return new Notice(
        Notice.To.of(news.person()),
        plan.id(),
        Reason.READ,
        notices.say("mention.subject", news.by().name(), plan.title()),
        notices.say(
            "mention.text",
            news.person().name(),
            news.by().name(),
            plan.title(),
            plan.vendor().name(),
            plan.partner().name(),
            notices.link(page)));
  }
}
