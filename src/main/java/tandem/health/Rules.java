package tandem.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tandem.actions.ActionShape;
import tandem.basics.Side;
import tandem.goals.GoalShape;
import tandem.goals.ValueLine;
import tandem.health.Finding.Breakdown;
import tandem.health.Finding.Severity;
import tandem.plans.Draft;
import tandem.plans.Firmness;
import tandem.plans.Shapes;
import tandem.plans.Unit;
import tandem.plans.WholePlan;
import tandem.stakeholders.Letter;
import tandem.stakeholders.Role;
import tandem.strategies.StrategyShape;

/// The rules of the four breakdowns (design §2) over a plan as it stands.
final class Rules {
  private final Draft draft;
  private final List<Role> roles;
  private final Shapes shapes;
  private final List<Finding> findings = new ArrayList<>();

  private Rules(Draft draft, List<Role> roles, Shapes shapes) {
    this.draft = draft;
    this.roles = roles;
    this.shapes = shapes;
  }

  /// Errors first, in the order of the breakdowns.
  static List<Finding> findings(Draft draft, List<Role> roles, Shapes shapes) {
    var rules = new Rules(draft, roles, shapes);
    rules.aligned();
    rules.coAuthored();
    rules.actionable();
    rules.engaged();
    return rules.findings.stream()
        .sorted(java.util.Comparator.comparing(Finding::breakdown).thenComparing(Finding::severity))
        .toList();
  }

  private void aligned() {
    for (var side : Side.values()) {
      if (strategies(side).noneMatch(s -> s.has("statement"))) {
        add(Breakdown.ALIGNED, Severity.ERROR, "no-strategy", "/strategies", name(side));
      }
    }
    var goals = draft.units(GoalShape.KIND);
    for (var goal : goals) {
      for (var side : Side.values()) {
        if (!goal.has(GoalShape.tie(side))) {
          of(
              goal,
              Breakdown.ALIGNED,
              Severity.ERROR,
              "goal-serves-no-strategy",
              called(goal),
              name(side));
        }
        if (GoalShape.numbers(goal).noneMatch(f -> ValueLine.of(f.name()).side() == side)) {
          of(
              goal,
              Breakdown.ALIGNED,
              Severity.WARNING,
              "goal-without-numbers",
              called(goal),
              name(side));
        }
      }
    }
    for (var side : Side.values()) {
      strategies(side)
          .filter(s ->
              goals.stream().noneMatch(g -> s.id().toString().equals(g.value(GoalShape.tie(side)))))
          .forEach(s ->
              of(
                  s,
                  Breakdown.ALIGNED,
                  Severity.WARNING,
                  "strategy-without-goal",
                  called(s),
                  name(side)));
    }
  }

  private void coAuthored() {
    for (var side : Side.values()) {
      var open = draft.blanks(side);
      if (open > 0) {
        add(
            Breakdown.CO_AUTHORED,
            Severity.ERROR,
            "blanks-open",
            firstBlank(side),
            name(side),
            open);
      }
    }
    for (var goal : draft.units(GoalShape.KIND)) {
      if (GoalShape.isQuota(goal)) {
        var side = GoalShape.numbers(goal).findFirst().orElseThrow().side();
        of(
            goal,
            Breakdown.CO_AUTHORED,
            Severity.WARNING,
            "quota",
            called(goal),
            name(side),
            name(side.other()));
      }
    }
    for (var side : Side.values()) {
      if (draft.share(side) < 25) {
        add(
            Breakdown.CO_AUTHORED,
            Severity.WARNING,
            "little-written",
            "/history",
            name(side),
            draft.share(side));
      }
    }
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

  private void actionable() {
    var cycle = draft.plan().cycle();
    var actions = draft.units(ActionShape.KIND);
    for (var goal : draft.units(GoalShape.KIND)) {
      var ready =
          actions.stream()
              .filter(a -> goal.id().toString().equals(a.value("goal")))
              .filter(a -> a.has("due") && a.has("effort"))
              .filter(a ->
                  cycle.contains(java.time.LocalDate.parse(Objects.requireNonNull(a.value("due")))))
              .filter(a -> roles(a, Letter.R).findAny().isPresent())
              .count();
      if (ready < 2) {
        of(goal, Breakdown.ACTIONABLE, Severity.ERROR, "goal-without-steps", called(goal), ready);
      }
    }
    for (var action : actions) {
      if (!action.has("effort")) {
        of(action, Breakdown.ACTIONABLE, Severity.WARNING, "effort-missing", called(action));
      }
    }
  }

  private void engaged() {
    Stream.concat(
            draft.units(WholePlan.KIND).stream(),
            Stream.concat(
                draft.units(GoalShape.KIND).stream(), draft.units(ActionShape.KIND).stream()))
        .forEach(this::engaged);
    var waiting =
        roles.stream().filter(r -> !r.isAcknowledged()).map(Role::name).distinct().toList();
    if (!waiting.isEmpty()) {
      add(
          Breakdown.ENGAGED,
          Severity.ERROR,
          "not-acknowledged",
          "/people",
          waiting.size(),
          String.join(", ", waiting));
    }
  }

  private void engaged(Unit part) {
    var approvers = roles(part, Letter.A).toList();
    var isWhole = part.kind().equals(WholePlan.KIND);
    if (isWhole) {
      for (var side : Side.values()) {
        var ours = draft.plan().seat(side).organisation();
        if (approvers.stream().noneMatch(r -> r.organisation().equals(ours))) {
          of(part, Breakdown.ENGAGED, Severity.ERROR, "plan-without-approver", name(side));
        }
      }
    } else if (approvers.isEmpty()) {
      of(part, Breakdown.ENGAGED, Severity.ERROR, "no-approver", called(part));
    } else if (approvers.stream().map(Role::organisation).distinct().count() < approvers.size()) {
      of(part, Breakdown.ENGAGED, Severity.ERROR, "two-approvers", called(part));
    }
    var doers = roles(part, Letter.R).count();
    if (doers == 0 && !isWhole) {
      of(part, Breakdown.ENGAGED, Severity.ERROR, "nobody-does-it", called(part));
    } else if (doers > 1) {
      of(part, Breakdown.ENGAGED, Severity.WARNING, "two-do-it", called(part));
    }
  }

  private Stream<Unit> strategies(Side side) {
    return draft.units(StrategyShape.KIND).stream()
        .filter(s -> s.side() == side && s.privateTo() == null);
  }

  private Stream<Role> roles(Unit unit, Letter letter) {
    return roles.stream().filter(r -> r.unit().equals(unit.id()) && r.letter() == letter);
  }

  private String called(Unit unit) {
    return shapes.called(unit);
  }

  private String name(Side side) {
    return draft.plan().seat(side).shortName();
  }

  private void of(
      Unit unit, Breakdown breakdown, Severity severity, String code, Object... details) {
    var tab = breakdown == Breakdown.ENGAGED ? "people" : shapes.of(unit.kind()).tab();
    findings.add(
        finding(
            breakdown,
            severity,
            code,
            unit,
            "/" + tab + "#" + unit.kind() + "-" + unit.id(),
            details));
  }

  private void add(
      Breakdown breakdown, Severity severity, String code, String tab, Object... details) {
    findings.add(finding(breakdown, severity, code, null, tab, details));
  }

  private Finding finding(
      Breakdown breakdown,
      Severity severity,
      String code,
      @org.jspecify.annotations.Nullable Unit unit,
      String place,
      Object... details) {
    return new Finding(
        breakdown,
        severity,
        "finding." + code,
        Stream.of(details).map(String::valueOf).toList(),
        unit == null ? null : unit.id(),
        "/plans/" + draft.plan().id() + place);
  }
}
