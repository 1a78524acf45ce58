package tandem.health;

import java.util.stream.Stream;
import tandem.basics.Side;
import tandem.goals.GoalShape;
import tandem.goals.ValueLine;
import tandem.health.Finding.Severity;
import tandem.plans.Draft;
import tandem.plans.Unit;
import tandem.strategies.StrategyShape;

/// Whether the goals serve the strategies of both sides, and both count on something.
final class Aligned {
  private final Draft draft;
  private final Findings findings;

  Aligned(Draft draft, Findings findings) {
    this.draft = draft;
    this.findings = findings;
  }

  void check() {
    for (var side : Side.values()) {
      if (strategies(side).noneMatch(s -> s.has("statement"))) {
        findings.at("/strategies", Severity.ERROR, "no-strategy", findings.name(side));
      }
    }
    for (var goal : draft.units(GoalShape.KIND)) {
      for (var side : Side.values()) {
        ties(goal, side);
      }
    }
    for (var side : Side.values()) {
      strategies(side)
          .filter(strategy -> !isServed(strategy, side))
          .forEach(strategy -> found(strategy, Severity.WARNING, "strategy-without-goal", side));
    }
  }

  private void ties(Unit goal, Side side) {
    if (!goal.has(GoalShape.tie(side))) {
      found(goal, Severity.ERROR, "goal-serves-no-strategy", side);
    }
    if (GoalShape.numbers(goal).noneMatch(f -> ValueLine.of(f.name()).side() == side)) {
      found(goal, Severity.WARNING, "goal-without-numbers", side);
    }
  }

  private boolean isServed(Unit strategy, Side side) {
    return draft.units(GoalShape.KIND).stream()
        .anyMatch(goal -> strategy.id().toString().equals(goal.value(GoalShape.tie(side))));
  }

  private Stream<Unit> strategies(Side side) {
    return draft.units(StrategyShape.KIND).stream()
        .filter(s -> s.side() == side && s.privateTo() == null);
  }

  private void found(Unit unit, Severity severity, String code, Side side) {
    findings.on(unit, severity, code, findings.called(unit), findings.name(side));
  }
}
