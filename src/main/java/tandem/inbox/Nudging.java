package tandem.inbox;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.NotFound;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.plans.Plans;
import tandem.stakeholders.Reminding;

/// Asks somebody for what one waits for: at most once a week in a plan, whoever asks, so that a
/// nudge stays something people read.
@Component
class Nudging {
  private final WaitedFor waitedFor;
  private final Nudges nudges;
  private final Reminding reminding;
  private final Plans plans;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Nudging(
      WaitedFor waitedFor,
      Nudges nudges,
      Reminding reminding,
      Plans plans,
      ApplicationEventPublisher events,
      Clock clock) {
    this.waitedFor = waitedFor;
    this.nudges = nudges;
    this.reminding = reminding;
    this.plans = plans;
    this.events = events;
    this.clock = clock;
  }

  /// @throws NotFound if nothing of theirs is waited for
  /// @throws RuleBroken within a week of the last time
  @Transactional
  void nudge(PlanId plan, PersonId person, Member by) {
    var whom =
        waitedFor.of(by).stream()
            .filter(it -> it.plan().id().equals(plan) && it.person().equals(person))
            .findFirst()
            .orElseThrow(() -> new NotFound(person));
    var now = clock.instant();
    if (!nudges.put(plan, person, now, now.minus(WaitedFor.BETWEEN_NUDGES), by)) {
      throw new RuleBroken("inbox.nudge.too-soon", whom.name());
    }
    if (whom.isWaitedFor(WaitedFor.LETTERS)) {
      reminding.remind(plan, person, by);
    }
    var things = whom.things().stream().filter(it -> !it.kind().equals(WaitedFor.LETTERS)).toList();
    if (!things.isEmpty()) {
      var to = plans.draft(plan).person(person.toString()).orElseThrow(() -> new NotFound(person));
      events.publishEvent(new Nudged(whom.plan(), by, to, things));
    }
  }
}
