package tandem.inbox;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tandem.access.PersonInvited;
import tandem.plans.Plans;

/// Writes to people who are asked into a plan.
@Component
class Invite {
  private final Post post;
  private final Plans plans;
  private final MessageSource messages;
  private final String url;

  Invite(Post post, Plans plans, MessageSource messages, @Value("${tandem.url}") String url) {
    this.post = post;
    this.plans = plans;
    this.messages = messages;
    this.url = url.replaceAll("/+$", "");
  }

  @EventListener
  void on(PersonInvited asked) {
    var plan = plans.plan(asked.plan());
    post.send(
        new Letter(
            asked.email(),
            asked.name(),
            say("invite.subject", asked.invitedBy(), plan.title()),
            say(
                "invite.text",
                asked.name(),
                asked.invitedBy(),
                plan.title(),
                plan.vendor().name(),
                plan.partner().name(),
                url + asked.path()),
            asked.plan(),
            asked.invitation()));
  }

  private String say(String key, Object... details) {
    return messages.getMessage(key, details, Locale.ENGLISH);
  }
}
