package tandem.health;

import java.util.stream.Stream;
import tandem.basics.Day;
import tandem.basics.Side;
import tandem.goals.Coverage;
import tandem.goals.GoalShape;
import tandem.goals.Reconfirmation;
import tandem.goals.Ties;
import tandem.goals.ValueLine;
import tandem.health.Finding.Severity;
import tandem.plans.Draft;
import tandem.plans.Unit;
import tandem.strategies.StrategyShape;

/// Whether the goals serve the strategies of both sides, both count on something, and the
/// strategies still hold.
final class Aligned {
  private final Draft draft;
  private final Holding holding;
  private final Findings findings;

  Aligned(Draft draft, Holding holding, Findings findings) {
    this.draft = draft;
    this.holding = holding;
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
      strategies(side).forEach(this::strategy);
    }
    holding.reconfirm().forEach(this::reconfirm);
    coverage();
  }

  private void reconfirm(Reconfirmation it) {
    var form = "/goals/" + it.goal().id() + "/reconfirmation/" + it.tie().key();
    found(it.goal(), form, Severity.WARNING, "goal-to-reconfirm", it.tie(), it.revision());
  }

  private void ties(Unit goal, Side side) {
    if (Ties.main(draft, goal, side).isEmpty()) {
      var form = form(goal, GoalShape.tie(side));
      found(goal, form, Severity.ERROR, "goal-serves-no-strategy", side);
    }
    if (GoalShape.numbers(goal).noneMatch(f -> ValueLine.of(f.name()).side() == side)) {
      findings.on(
          goal,
          Severity.WARNING,
          "goal-without-numbers",
          findings.called(goal),
          findings.name(side));
    }
  }

  private void strategy(Unit strategy) {
    var side = strategy.side();
    var why = strategy.value(StrategyShape.NOT_THIS_YEAR);
    if (!Ties.isServed(draft, strategy)) {
      if (why == null) {
        var form = "/units/new?kind=goal&" + GoalShape.tie(side) + "=" + strategy.id();
        found(strategy, form, Severity.WARNING, "strategy-without-goal", side);
      } else {
        var form = form(strategy, StrategyShape.NOT_THIS_YEAR);
        found(strategy, form, Severity.HINT, "strategy-not-this-year", side, why);
      }
    }
    var told = holding.confirmed().get(strategy.id());
    var untrue = told == null ? null : told.untrue();
    if (untrue != null) {
      var form = form(strategy, "statement");
      found(strategy, form, Severity.WARNING, "strategy-untrue", side, untrue);
    } else if (told != null && told.isOld(holding.now())) {
      var form = "/strategies/" + strategy.id() + "/confirmation";
      found(
          strategy, form, Severity.WARNING, "strategy-not-confirmed", side, Day.inWords(told.at()));
    }
  }

  private void coverage() {
    var coverage = Coverage.of(draft);
    if (coverage.both() < coverage.goals()) {
      findings.at(
          "/strategies",
          Severity.HINT,
          "coverage",
          coverage.both(),
          coverage.goals(),
          coverage.percent());
    }
  }

  private Stream<Unit> strategies(Side side) {
    return draft.units(StrategyShape.KIND).stream()
        .filter(s -> s.side() == side && s.privateTo() == null);
  }

  private static String form(Unit unit, String field) {
    return "/units/" + unit.id() + "/" + field;
  }

  private void found(
      Unit unit, String form, Severity severity, String code, Side side, Object... more) {
    var details =
        Stream.concat(Stream.of(findings.called(unit), findings.name(side)), Stream.of(more));
    findings.on(unit, form, severity, code, details.toArray());
  }
}
