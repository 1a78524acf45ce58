package tandem.inbox;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tandem.access.PlanMember;
import tandem.goals.StrategyMoved;

/// Writes to both sides when goals ask to be reconfirmed: that they do and where, never what the
/// strategy says. Like every need, only where a server takes mail and never to the sample's people.
@Component
class Moved {
  private final Post post;
  private final Delivery delivery;
  private final MessageSource messages;
  private final String url;

  Moved(Post post, Delivery delivery, MessageSource messages, @Value("${tandem.url}") String url) {
    this.post = post;
    this.delivery = delivery;
    this.messages = messages;
    this.url = url.replaceAll("/+$", "");
  }

  @EventListener
  void on(StrategyMoved news) {
    if (delivery.hasServer() && !news.plan().sample()) {
      news.people().forEach(person -> post.send(letter(news, person)));
    }
  }

  private Letter letter(StrategyMoved news, PlanMember to) {
    var plan = news.plan();
    return new Letter(
        to.email(),
        to.name(),
        say("reconfirm.mail.subject", news.by().name(), plan.title()),
        say(
            "reconfirm.mail.text",
            to.name(),
            news.by().name(),
            plan.title(),
            plan.vendor().name(),
            plan.partner().name(),
            news.goals().size(),
            url + "/plans/" + plan.id() + "/strategies"),
        plan.id(),
        null);
  }

  private String say(String key, Object... details) {
    return messages.getMessage(key, details, Locale.ENGLISH);
  }
}
