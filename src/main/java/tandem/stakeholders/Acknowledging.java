package tandem.stakeholders;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.ledger.Change;
import tandem.ledger.Ledger;
import tandem.ledger.Recorded.Matter;
import tandem.plans.Draft;
import tandem.plans.Drafts;
import tandem.plans.Shapes;

/// Saying yes to one's own part, or no with a reason.
@Component
public class Acknowledging {
  private final Drafts drafts;
  private final Shapes shapes;
  private final Roles roles;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Acknowledging(
      Drafts drafts,
      Shapes shapes,
      Roles roles,
      Ledger ledger,
      ApplicationEventPublisher events,
      Clock clock) {
    this.events = events;
    this.drafts = drafts;
    this.shapes = shapes;
    this.roles = roles;
    this.ledger = ledger;
    this.clock = clock;
  }

  @Transactional
  public void acknowledge(PlanId plan, UnitId unit, Member by) {
    answer(plan, unit, null, by);
  }

  /// No, with a reason: the part goes back to whoever gave it.
  @Transactional
  public void decline(PlanId plan, UnitId unit, String why, Member by) {
    answer(plan, unit, new Refusal(why, null), by);
  }

  /// The same, naming a colleague who could have it.
  @Transactional
  public void decline(PlanId plan, UnitId unit, Refusal refusal, Member by) {
    answer(plan, unit, refusal, by);
  }

  /// The person looks at what they are asked; nobody's plan changes by that.
  @Transactional
  public void open(PlanId plan, UnitId unit, Member by) {
    var role = roles.of(plan, unit, by.person()).orElseThrow(() -> new NotFound(unit));
    roles.open(plan, role.unit(), role.person(), Instant.now(clock));
  }

  private void answer(PlanId plan, UnitId id, @Nullable Refusal given, Member by) {
    var draft = drafts.locked(plan);
    var role = roles.of(plan, id, by.person()).orElseThrow(() -> new NotFound(id));
    var unit = draft.unit(id);
    var refusal = given == null || given.instead() == null ? given : named(draft, given, by);
    var answered = Answered.now(Instant.now(clock), unit, draft, shapes);
    roles.answer(plan, id, by.person(), refusal, answered);
    var change =
        new Change(
            id.value(),
            shapes.called(unit),
            "role " + role.letter() + " of " + by.name(),
            told(role),
            refusal == null ? "acknowledged" : "declined",
            unit.privateTo());
    ledger.record(
        plan, by, Matter.PROGRESS, refusal == null ? null : refusal.why(), null, List.of(change));
    if (refusal != null) {
      draft
          .person(role.asking().by().toString())
          .filter(it -> !it.person().equals(by.person()))
          .ifPresent(giver ->
              events.publishEvent(
                  new RoleReturned(
                      plan,
                      draft.plan().title(),
                      draft.plan().sample(),
                      id,
                      shapes.called(unit),
                      role.letter(),
                      giver.person(),
                      giver.name(),
                      giver.email(),
                      by.name(),
                      refusal.why())));
    }
  }

  /// Only a colleague who is in the plan.
  private static Refusal named(Draft draft, Refusal refusal, Member by) {
    var colleague =
        draft
            .person(String.valueOf(refusal.instead()))
            .filter(it -> it.organisation().equals(by.organisation()))
            .filter(it -> !it.person().equals(by.person()))
            .orElseThrow(() -> RuleBroken.in("instead", "role.not-a-colleague"));
    return refusal.naming(colleague.name());
  }

  private static @Nullable String told(Role role) {
    return role.isAcknowledged() ? "acknowledged" : role.isDeclined() ? "declined" : null;
  }
}
