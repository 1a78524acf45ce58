package tandem.health;

import tandem.basics.Side;
import tandem.goals.GoalShape;
import tandem.health.Finding.Severity;
import tandem.plans.Draft;
import tandem.plans.Firmness;
import tandem.plans.Unit;

/// Whether both sides wrote the plan, or one handed a quota to the other.
final class CoAuthored {
  /// Percent of the plan; who wrote less than that hardly wrote it.
  private static final int LITTLE = 25;

  private final Draft draft;
  private final Findings findings;

  CoAuthored(Draft draft, Findings findings) {
    this.draft = draft;
    this.findings = findings;
  }

  void check() {
    if (draft.fields().noneMatch(f -> f.privateTo() == null && f.firstSide() != null)) {
      findings.at("/strategies", Severity.WARNING, "nothing-written");
    }
    for (var side : Side.values()) {
      var open = draft.blanks(side);
      if (open > 0) {
        findings.at(firstBlank(side), Severity.ERROR, "blanks-open", findings.name(side), open);
      }
    }
    draft.units(GoalShape.KIND).stream()
        .filter(goal -> GoalShape.isQuota(draft, goal))
        .forEach(this::quota);
    for (var side : Side.values()) {
      var share = draft.share(side);
      if (share < LITTLE) {
        findings.at("/history", Severity.WARNING, "little-written", findings.name(side), share);
      }
    }
  }

  /// Mended at one of its numbers: its side leaves it blank, the other suggests another.
  private void quota(Unit goal) {
    var number = GoalShape.numbers(goal).findFirst().orElseThrow();
    var side = number.side();
    findings.on(
        goal,
        "/units/" + goal.id() + "/" + number.name(),
        Severity.WARNING,
        "quota",
        findings.called(goal),
        findings.name(side),
        findings.name(side.other()));
  }

  /// The form of the first blank this side has to fill.
  private String firstBlank(Side side) {
    return draft.units().stream()
        .flatMap(unit ->
            unit.fields().values().stream()
                .filter(f -> f.firmness() == Firmness.BLANK && f.side() == side)
                .map(f -> "/units/" + unit.id() + "/" + f.name()))
        .findFirst()
        .orElse("/goals");
  }
}
