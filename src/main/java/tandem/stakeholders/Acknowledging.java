package tandem.stakeholders;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import tandem.plans.Drafts;
import tandem.plans.Shapes;

/// Saying yes to one's own part, or no with a reason.
@Component
public class Acknowledging {
  private final Drafts drafts;
  private final Shapes shapes;
  private final Roles roles;
  private final Ledger ledger;
  private final Clock clock;

  Acknowledging(Drafts drafts, Shapes shapes, Roles roles, Ledger ledger, Clock clock) {
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

  /// No, with a reason: the part goes back to those who write the plan.
  @Transactional
  public void decline(PlanId plan, UnitId unit, String why, Member by) {
    if (why.isBlank() || why.length() > 500) {
      throw RuleBroken.in("why", "role.decline-needs-reason");
    }
    answer(plan, unit, why.strip(), by);
  }

  private void answer(PlanId plan, UnitId id, @Nullable String whyNot, Member by) {
    var draft = drafts.locked(plan);
    var role = roles.of(plan, id, by.person()).orElseThrow(() -> new NotFound(id));
    var unit = draft.unit(id);
    roles.answer(plan, role, whyNot, Answered.now(Instant.now(clock), unit, draft, shapes));
    var change =
        new Change(
            id.value(),
            shapes.called(unit),
            "role " + role.letter() + " of " + by.name(),
            told(role),
            whyNot == null ? "acknowledged" : "declined",
            unit.privateTo());
    ledger.record(plan, by, Matter.PROGRESS, whyNot, null, List.of(change));
  }

  private static @Nullable String told(Role role) {
    return role.isAcknowledged() ? "acknowledged" : role.isDeclined() ? "declined" : null;
  }
}
