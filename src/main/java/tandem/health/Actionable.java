package tandem.health;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.actions.ActionShape;
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
  private final Set<UnitId> doers;
  private final Findings findings;

  Actionable(Draft draft, List<Role> roles, Findings findings) {
    this.draft = draft;
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
      if (steps < FEWEST_STEPS) {
        findings.on(goal, Severity.ERROR, "goal-without-steps", findings.called(goal), steps);
      }
    }
    for (var action : draft.units(ActionShape.KIND)) {
      if (!action.has("effort")) {
        findings.on(action, Severity.WARNING, "effort-missing", findings.called(action));
      }
    }
  }

  private long steps(Unit goal) {
    return draft.units(ActionShape.KIND).stream()
        .filter(action -> goal.id().toString().equals(action.value("goal")))
        .filter(this::isReady)
        .count();
  }

  private boolean isReady(Unit action) {
    return action.has("due")
        && action.has("effort")
        && draft.plan().cycle().contains(due(action))
        && doers.contains(action.id());
  }

  private static LocalDate due(Unit action) {
    return LocalDate.parse(Objects.requireNonNull(action.value("due")));
  }
}
