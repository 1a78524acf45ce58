package tandem.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.actions.ActionShape;
import tandem.agreements.Excused;
import tandem.agreements.Proposal;
import tandem.basics.Quarter;
import tandem.basics.Side;
import tandem.goals.GoalShape;
import tandem.goals.ValueLine;
import tandem.plans.Draft;
import tandem.plans.FieldViews;
import tandem.plans.Unit;
import tandem.plans.WholePlan;
import tandem.stakeholders.Letter;
import tandem.stakeholders.Role;
import tandem.strategies.StrategyShape;

/// A plan as the printed document: what both sides see, and under it the signatures, if it is
/// agreed.
final class PlanDocumentOf {
  private final Draft draft;
  private final List<Role> roles;
  private final FieldViews views;

  PlanDocumentOf(Draft draft, List<Role> roles, FieldViews views) {
    this.draft = draft;
    this.roles = roles;
    this.views = views;
  }

  /// @param agreed the agreement that stands, or null while the plan is being written
  PlanDocument document(@Nullable Proposal agreed) {
    var plan = draft.plan();
    return new PlanDocument(
        plan.title(),
        plan.vendor().name(),
        plan.partner().name(),
        plan.period(),
        plan.currency().getCurrencyCode(),
        agreed == null ? plan.revision() : agreed.revision(),
        agreed == null ? null : agreed.sha256(),
        strategies(Side.VENDOR),
        strategies(Side.PARTNER),
        shared(GoalShape.KIND).map(this::goal).toList(),
        shared(ActionShape.KIND).map(this::action).toList(),
        Stream.of(WholePlan.KIND, GoalShape.KIND, ActionShape.KIND)
            .flatMap(this::shared)
            .map(this::duty)
            .filter(d -> !d.held().isEmpty())
            .toList(),
        agreed == null ? List.of() : agreed.excused().stream().map(PlanDocumentOf::passed).toList(),
        agreed == null
            ? List.of()
            : agreed.approvals().stream()
                .map(a ->
                    new PlanDocument.Signature(
                        a.name(), plan.seat(a.side()).name(), a.at(), agreed.revision()))
                .toList());
  }

  private static PlanDocument.Passed passed(Excused it) {
    return new PlanDocument.Passed(
        it.code(), it.details(), it.who(), it.reason(), it.yes(), it.yesReason());
  }

  private Stream<Unit> shared(String kind) {
    return draft.units(kind).stream().filter(unit -> unit.privateTo() == null);
  }

  private List<PlanDocument.Strategy> strategies(Side side) {
    return shared(StrategyShape.KIND)
        .filter(s -> s.side() == side && s.has("statement"))
        .map(s ->
            new PlanDocument.Strategy(
                text(s, "kind"), Objects.requireNonNull(s.value("statement")), s.value("measure")))
        .toList();
  }

  private PlanDocument.Goal goal(Unit goal) {
    var serves =
        Arrays.stream(Side.values())
            .map(side -> text(goal, GoalShape.tie(side)))
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList();
    return new PlanDocument.Goal(
        goal.number(),
        title(goal),
        serves,
        Arrays.stream(ValueLine.values())
            .filter(ValueLine::isShared)
            .map(line -> value(goal, line))
            .toList(),
        new BesideGoal(draft, views).of(goal));
  }

  private PlanDocument.Value value(Unit goal, ValueLine line) {
    var quarters = new ArrayList<@Nullable BigDecimal>();
    for (int q = 1; q <= 4; q++) {
      var amount = goal.value(line.cell(new Quarter(q)));
      quarters.add(amount == null ? null : new BigDecimal(amount));
    }
    var target = goal.value(line.yearCell());
    return new PlanDocument.Value(
        views.label(draft, GoalShape.KIND, line.key()),
        quarters,
        target == null ? null : new BigDecimal(target));
  }

  private PlanDocument.Action action(Unit action) {
    var due = action.value("due");
    var effort = action.value("effort");
    return new PlanDocument.Action(
        action.number(),
        title(action),
        held(action)
            .filter(r -> r.letter() == Letter.R)
            .map(Role::name)
            .collect(Collectors.joining(", ")),
        due == null ? null : LocalDate.parse(due),
        effort == null ? null : new BigDecimal(effort));
  }

  private PlanDocument.Duty duty(Unit unit) {
    var title = unit.kind().equals(WholePlan.KIND) ? draft.plan().title() : title(unit);
    return new PlanDocument.Duty(
        title, held(unit).map(r -> new PlanDocument.Held(r.letter().name(), r.name())).toList());
  }

  private Stream<Role> held(Unit unit) {
    return roles.stream()
        .filter(r -> r.unit().equals(unit.id()))
        .sorted(java.util.Comparator.comparing(Role::letter));
  }

  private static String title(Unit unit) {
    return Objects.requireNonNullElse(unit.value("title"), unit.kind() + " " + unit.number());
  }

  private @Nullable String text(Unit unit, String field) {
    var text = views.of(draft, unit, field).text();
    return text.isEmpty() ? null : text;
  }
}
