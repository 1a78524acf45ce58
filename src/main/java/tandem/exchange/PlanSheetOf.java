package tandem.exchange;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.access.PlanMember;
import tandem.actions.Completions.Completion;
import tandem.basics.DateRange;
import tandem.basics.PersonId;
import tandem.basics.Quarter;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.goals.GoalShape;
import tandem.plans.Draft;
import tandem.plans.Unit;
import tandem.plans.WholePlan;
import tandem.stakeholders.Role;
import tandem.strategies.StrategyShape;

/// A plan as the sheets of a workbook, ready to be read in again: what both sides see, and of what
/// only the viewer's side sees that which comes back as private as it left.
final class PlanSheetOf {
  private final Draft draft;
  private final SharedUnits shared;
  private final List<Role> roles;
  private final List<PlanMember> members;
  private final Map<UnitId, Completion> done;
  private final Map<PersonId, List<DateRange>> away;

  PlanSheetOf(
      Draft draft,
      List<Role> roles,
      List<PlanMember> members,
      Map<UnitId, Completion> done,
      Map<PersonId, List<DateRange>> away) {
    this.draft = draft;
    this.shared = new SharedUnits(draft);
    this.roles = roles;
    this.members = members;
    this.done = done;
    this.away = away;
  }

  PlanSheet sheet() {
    var plan = draft.plan();
    return new PlanSheet(
        plan.title(),
        plan.vendor().name(),
        plan.partner().name(),
        plan.period().start(),
        plan.period().last(),
        plan.currency(),
        yearStarts(Side.VENDOR),
        yearStarts(Side.PARTNER),
        plan.cycleStart(),
        shared.of(StrategyShape.KIND).stream().map(this::strategy).toList(),
        shared.of(GoalShape.KIND).stream().map(this::goal).toList(),
        members.stream().map(this::person).toList(),
        new ActionLines(shared, roles, done).all());
  }

  private @Nullable Integer yearStarts(Side side) {
    var month = draft.units(WholePlan.KIND).getFirst().value(WholePlan.yearOf(side));
    return month == null ? null : Integer.valueOf(month);
  }

  private PlanSheet.Strategy strategy(Unit unit) {
    var kind = unit.value("kind");
    return new PlanSheet.Strategy(
        unit.side(),
        kind == null ? null : StrategyKinds.words(kind),
        unit.value("statement"),
        unit.value("measure"));
  }

  private PlanSheet.Goal goal(Unit unit) {
    var lines = new EnumMap<ValueLine, Map<Quarter, BigDecimal>>(ValueLine.class);
    var years = new EnumMap<ValueLine, BigDecimal>(ValueLine.class);
    for (var line : tandem.goals.ValueLine.values()) {
      var year = unit.value(line.yearCell());
      if (year != null) {
        years.put(ValueLine.valueOf(line.name()), new BigDecimal(year));
      }
      var quarters = new HashMap<Quarter, BigDecimal>();
      for (int q = 1; q <= 4; q++) {
        var amount = unit.value(line.cell(new Quarter(q)));
        if (amount != null) {
          quarters.put(new Quarter(q), new BigDecimal(amount));
        }
      }
      if (!quarters.isEmpty() || year != null) {
        lines.put(ValueLine.valueOf(line.name()), quarters);
      }
    }
    return new PlanSheet.Goal(
        shared.number(unit),
        unit.value("title"),
        statement(unit, Side.VENDOR),
        statement(unit, Side.PARTNER),
        unit.value("description"),
        unit.value("done_when"),
        lines,
        years);
  }

  private @Nullable String statement(Unit goal, Side side) {
    return draft.find(goal.value(GoalShape.tie(side))).map(s -> s.value("statement")).orElse(null);
  }

  private PlanSheet.Person person(PlanMember member) {
    var side =
        member.organisation().equals(draft.plan().vendor().organisation())
            ? Side.VENDOR
            : Side.PARTNER;
    return new PlanSheet.Person(
        member.name(),
        member.email(),
        side,
        member.duty(),
        member.hours(),
        away.getOrDefault(member.person(), List.of()));
  }
}
