package tandem.notices;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tandem.access.PlanMember;
import tandem.goals.StrategyMoved;
import tandem.inbox.MailServer;
import tandem.notices.Steps.Step;
import tandem.plans.Plans;

/// Writes to both sides when goals ask to be reconfirmed: what the strategy said and says now, of
/// what both sides read.
@Component
class Moved {
  private final Notices notices;
  private final MailServer server;
  private final Plans plans;
  private final Steps steps;

  Moved(Notices notices, MailServer server, Plans plans, Steps steps) {
    this.notices = notices;
    this.server = server;
    this.plans = plans;
    this.steps = steps;
  }

  @EventListener
  void on(StrategyMoved news) {
    if (server.takes(news.plan().sample())) {
      var changes =
          news.changes().stream()
              .map(it -> new Step(it.subject(), it.field(), it.before(), it.after()))
              .toList();
      var words = steps.text(plans.draft(news.plan().id()), Steps.together(changes));
      news.people().forEach(person -> notices.tell(notice(news, words, person)));
    }
  }

  private Notice notice(StrategyMoved news, String words, PlanMember to) {
    var plan = news.plan();
    return new Notice(
        Notice.To.of(to),
        plan.id(),
        Reason.RECONFIRM,
        notices.say("reconfirm.mail.subject", news.by().name(), plan.title()),
        notices.say(
            "reconfirm.mail.text",
            to.name(),
            news.by().name(),
            plan.title(),
            plan.vendor().name(),
            plan.partner().name(),
            news.goals().size(),
            notices.link("/plans/" + plan.id() + "/strategies"),
            words));
  }
}
