package tandem.notices;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tandem.access.Errands;
import tandem.access.PlanMember;
import tandem.basics.Day;
import tandem.inbox.MailServer;
import tandem.stakeholders.RoleReturned;
import tandem.stakeholders.RolesGiven;

/// Asks people by mail for a yes to their roles, one letter for all that came at once, each with a
/// link of its own; and tells whoever gave a role that it came back.
@Component
class AskedByMail {
  private final Notices notices;
  private final MailServer server;
  private final Errands errands;

  AskedByMail(Notices notices, MailServer server, Errands errands) {
    this.notices = notices;
    this.server = server;
    this.errands = errands;
  }

  @EventListener
  void on(RolesGiven news) {
    if (server.takes(news.plan().sample())) {
      var byPerson = new LinkedHashMap<PlanMember, List<RolesGiven.Given>>();
      news.given()
          .forEach(it -> byPerson.computeIfAbsent(it.to(), to -> new ArrayList<>()).add(it));
      byPerson.forEach((to, given) -> notices.tell(notice(news, to, given)));
    }
  }

  @EventListener
  void on(RoleReturned news) {
    if (server.takes(news.sample())) {
      notices.tell(
          new Notice(
              new Notice.To(news.giverId(), news.giver(), news.giversEmail()),
              news.plan(),
              Reason.RETURNED,
              notices.say("returned.subject", news.by(), news.planTitle()),
              notices.say(
                  "returned.text",
                  news.giver(),
                  news.by(),
                  news.letter() + " (" + notices.say("letter." + news.letter()) + ")",
                  news.called(),
                  news.planTitle(),
                  news.why(),
                  notices.link("/plans/" + news.plan() + "/roles/" + news.unit()))));
    }
  }

  /// Only the person asked may hold the links that answer for them.
  private Notice notice(RolesGiven news, PlanMember to, List<RolesGiven.Given> given) {
    var plan = news.plan();
    var asking = new StringBuilder();
    var telling = new StringBuilder();
    var expires = OffsetDateTime.MAX;
    for (var it : given) {
      var errand = errands.issue(plan.id(), it.unit(), to.person(), news.by());
      expires = errand.expiresAt();
      asking.append(line(it, notices.link(errand.path())));
      telling.append(line(it, notices.link("/plans/" + plan.id() + "/roles/" + it.unit())));
    }
    return new Notice(
        Notice.To.of(to),
        plan.id(),
        Reason.ACCEPT,
        notices.say("asked.subject", news.by().name(), plan.title()),
        text("asked.text", news, to, asking),
        text("asked.text-for-others", news, to, telling),
        expires);
  }

  private String text(String key, RolesGiven news, PlanMember to, StringBuilder lines) {
    var plan = news.plan();
    return notices.say(
        key,
        to.name(),
        news.by().name(),
        plan.title(),
        plan.vendor().name(),
        plan.partner().name(),
        lines);
  }

  private String line(RolesGiven.Given it, String link) {
    var due = it.due() == null ? "" : ", " + notices.say("asked.due", Day.inWords(it.due()));
    return notices.say(
        "asked.line",
        it.letter() + " (" + notices.say("letter." + it.letter()) + ")",
        it.called() + due,
        link);
  }
}
