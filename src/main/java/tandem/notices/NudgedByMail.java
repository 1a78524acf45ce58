package tandem.notices;

import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tandem.inbox.MailServer;
import tandem.inbox.Nudged;

/// Writes to somebody for whom another waits: who does, and for what.
@Component
class NudgedByMail {
  private final Notices notices;
  private final MailServer server;

  NudgedByMail(Notices notices, MailServer server) {
    this.notices = notices;
    this.server = server;
  }

  @EventListener
  void on(Nudged news) {
    if (server.takes(news.plan().sample())) {
      notices.tell(notice(news));
    }
  }

  private Notice notice(Nudged news) {
    var things =
        news.things().stream()
            .map(it -> "- " + notices.say("inbox.waits." + it.kind(), it.count()))
            .collect(Collectors.joining("\n"));
    return new Notice(
        Notice.To.of(news.to()),
        news.plan().id(),
        Reason.NUDGE,
        notices.say("nudge.subject", news.by().name(), news.plan().title()),
        notices.say(
            "nudge.text",
            news.to().name(),
            news.by().name(),
            news.plan().title(),
            things,
            notices.link("/inbox")));
  }
}
