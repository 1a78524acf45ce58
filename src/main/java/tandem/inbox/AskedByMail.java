package tandem.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tandem.access.Errands;
import tandem.access.PlanMember;
import tandem.basics.Day;
import tandem.stakeholders.RoleReturned;
import tandem.stakeholders.RolesGiven;

/// Asks people by mail for a yes to their roles, one letter for all that came at once, each with a
/// link of its own; and tells whoever gave a role that it came back. The people of the sample have
/// no mailboxes: their letters stand in the outbox, as invitations do.
@Component
class AskedByMail {
  private final Post post;
  private final Delivery delivery;
  private final Errands errands;
  private final MessageSource messages;
  private final String url;

  AskedByMail(
      Post post,
      Delivery delivery,
      Errands errands,
      MessageSource messages,
      @Value("${tandem.url}") String url) {
    this.post = post;
    this.delivery = delivery;
    this.errands = errands;
    this.messages = messages;
    this.url = url.replaceAll("/+$", "");
  }

  @EventListener
  void on(RolesGiven news) {
    if (isPosted(news.plan().sample())) {
      var byPerson = new LinkedHashMap<PlanMember, List<RolesGiven.Given>>();
      news.given()
          .forEach(it -> byPerson.computeIfAbsent(it.to(), to -> new ArrayList<>()).add(it));
      byPerson.forEach((to, given) -> post.send(letter(news, to, given)));
    }
  }

  @EventListener
  void on(RoleReturned news) {
    if (isPosted(news.sample())) {
      post.send(
          new Letter(
              news.giversEmail(),
              news.giver(),
              say("returned.subject", news.by(), news.planTitle()),
              say(
                  "returned.text",
                  news.giver(),
                  news.by(),
                  news.letter() + " (" + say("letter." + news.letter()) + ")",
                  news.called(),
                  news.planTitle(),
                  news.why(),
                  url + "/plans/" + news.plan() + "/roles/" + news.unit()),
              news.plan(),
              null));
    }
  }

  private boolean isPosted(boolean sample) {
    return delivery.hasServer() != sample;
  }

  private Letter letter(RolesGiven news, PlanMember to, List<RolesGiven.Given> given) {
    var plan = news.plan();
    var lines = new StringBuilder();
    var expires = java.time.OffsetDateTime.MAX;
    for (var it : given) {
      var errand = errands.issue(plan.id(), it.unit(), to.person(), news.by());
      expires = errand.expiresAt();
      lines.append(line(it, url + errand.path()));
    }
    return new Letter(
        to.email(),
        to.name(),
        say("asked.subject", news.by().name(), plan.title()),
        say(
            "asked.text",
            to.name(),
            news.by().name(),
            plan.title(),
            plan.vendor().name(),
            plan.partner().name(),
            lines),
        plan.id(),
        null,
        expires);
  }

  private String line(RolesGiven.Given it, String link) {
    var due = it.due() == null ? "" : ", " + say("asked.due", Day.inWords(it.due()));
    return say(
        "asked.line",
        it.letter() + " (" + say("letter." + it.letter()) + ")",
        it.called() + due,
        link);
  }

  private String say(String key, Object... details) {
    return messages.getMessage(key, details, Locale.ENGLISH);
  }
}
