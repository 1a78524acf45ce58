package tandem.health;

import tandem.goals.GoalShape;
import tandem.goals.NumberCheck;
import tandem.health.Finding.Severity;
import tandem.plans.Draft;
import tandem.plans.Unit;

/// Whether the numbers of each goal that both sides always see can be meant as they stand.
final class Numbered {
  private final Draft draft;
  private final Findings findings;

  Numbered(Draft draft, Findings findings) {
    this.draft = draft;
    this.findings = findings;
  }

  void check() {
    for (var goal : draft.units(GoalShape.KIND)) {
      NumberCheck.of(draft, goal).stream()
          .filter(check -> check.line().isShared())
          .forEach(check -> found(goal, check));
    }
  }

  private void found(Unit goal, NumberCheck check) {
    findings.on(
        goal,
        "/units/" + goal.id() + "/" + check.field(),
        Severity.WARNING,
        check.code(),
        findings.called(goal),
        check.lineInWords(),
        check.detail());
  }
}
