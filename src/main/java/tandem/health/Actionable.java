package tandem.health;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.actions.ActionShape;
import tandem.actions.Cycle;
import tandem.basics.UnitId;
import tandem.goals.GoalShape;
import tandem.health.Finding.Severity;
import tandem.plans.Draft;
import tandem.plans.Unit;
import tandem.stakeholders.Letter;
import tandem.stakeholders.Role;

/// Whether each goal has steps in the coming cycle that somebody does by a day, and what they cost.
final class Actionable {
  private static final int FEWEST_STEPS = 2;

  private final Draft draft;
  private final Instant now;
  private final Cycle cycle;
  private final Set<UnitId> doers;
  private final Findings findings;

  Actionable(Draft draft, List<Role> roles, Instant now, Findings findings) {
    this.draft = draft;
    this.now = now;
    this.cycle = Cycle.at(draft.plan(), LocalDate.ofInstant(now, ZoneOffset.UTC));
    this.doers =
        roles.stream()
            .filter(it -> it.letter() == Letter.R)
            .map(Role::unit)
            .collect(Collectors.toSet());
    this.findings = findings;
  }

  void check() {
    if (draft.units(GoalShape.KIND).isEmpty()) {
      findings.at("/goals", Severity.WARNING, "no-goal");
    }
    for (var goal : draft.units(GoalShape.KIND)) {
      var steps = steps(goal);
      if (steps < FEWEST_STEPS && !isPutOff(goal)) {
        findings.on(goal, Severity.ERROR, "goal-without-steps", findings.called(goal), steps);
      }
    }
    for (var action : draft.units(ActionShape.KIND)) {
      if (!ActionShape.isLater(action)) {
        check(action);
      }
    }
  }

  private void check(Unit action) {
    if (!action.has("effort")) {
      findings.on(action, Severity.WARNING, "effort-missing", findings.called(action));
    }
    if (ActionShape.isQuiet(action, now)) {
      findings.on(action, Severity.WARNING, "action-quiet", findings.called(action));
    }
  }

  /// To a cycle that is yet to come.
  private boolean isPutOff(Unit goal) {
    var to = goal.value(GoalShape.PUT_OFF);
    return to != null && Integer.parseInt(to) > cycle.number();
  }

  private long steps(Unit goal) {
    return draft.units(ActionShape.KIND).stream()
        .filter(action -> goal.id().toString().equals(action.value("goal")))
        .filter(this::isReady)
        .count();
  }

  private boolean isReady(Unit action) {
    return !ActionShape.isLater(action)
        && action.has("due")
        && action.has("effort")
        && isSoon(due(action))
        && doers.contains(action.id());
  }

  /// Before the plan runs, its first ninety days are still to come, whatever the date.
  private boolean isSoon(LocalDate day) {
    var plan = draft.plan();
    return cycle.days().contains(day)
        || (plan.stage().isBeingWritten() && plan.cycle().contains(day));
  }

  private static LocalDate due(Unit action) {
    return LocalDate.parse(Objects.requireNonNull(action.value("due")));
  }
}
