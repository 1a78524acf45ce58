package tandem.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.actions.ActionShape;
import tandem.basics.RuleBroken;
import tandem.goals.AccountShape;
import tandem.goals.AssumptionShape;
import tandem.goals.GoalShape;
import tandem.goals.MeasureShape;
import tandem.goals.OwnLineShape;
import tandem.goals.RiskShape;
import tandem.goals.ScenarioNumbersShape;
import tandem.goals.ScenarioShape;
import tandem.plans.Draft;
import tandem.plans.FieldViews;
import tandem.plans.Shapes;
import tandem.plans.Unit;
import tandem.stakeholders.Role;
import tandem.strategies.StrategyShape;

/// The lists of a plan as rows: strategies, goals, actions, roles.
@Component
class PlanLists {
  private final Shapes shapes;
  private final FieldViews views;

  PlanLists(Shapes shapes, FieldViews views) {
    this.shapes = shapes;
    this.views = views;
  }

  byte[] csv(String list, Draft draft, List<Role> roles) {
    return switch (list) {
      case "strategies" -> units(draft, StrategyShape.KIND);
      case "goals" -> units(draft, GoalShape.KIND);
      case "actions" -> units(draft, ActionShape.KIND);
      case "own-lines" -> units(draft, OwnLineShape.KIND);
      case "measures" -> units(draft, MeasureShape.KIND);
      case "assumptions" -> units(draft, AssumptionShape.KIND);
      case "accounts" -> units(draft, AccountShape.KIND);
      case "risks" -> units(draft, RiskShape.KIND);
      case "scenarios" -> units(draft, ScenarioShape.KIND);
      case "scenario-numbers" -> units(draft, ScenarioNumbersShape.KIND);
      case "roles" -> roles(draft, roles);
      default -> throw RuleBroken.in("list", "export.list-unknown", list);
    };
  }

  private byte[] units(Draft draft, String kind) {
    var fields =
        shapes.of(kind).fields().stream().filter(field -> field.isForBothIn(draft.plan())).toList();
    var headings =
        Stream.concat(
                Stream.of("No", "Side"),
                fields.stream().map(field -> views.label(draft, kind, field.name())))
            .toList();
    var rows =
        draft.units(kind).stream()
            .filter(PlanLists::isShared)
            .map(unit -> {
              var row = new ArrayList<@Nullable String>();
              row.add(String.valueOf(unit.number()));
              row.add(draft.plan().seat(unit.side()).name());
              fields.forEach(field -> row.add(views.of(draft, unit, field.name()).text()));
              return row;
            })
            .toList();
    return new CsvWriter().write(headings, rows);
  }

  private byte[] roles(Draft draft, List<Role> roles) {
    var rows =
        roles.stream()
            .filter(r -> isShared(draft.unit(r.unit())))
            .map(r ->
                List.of(
                    called(draft, draft.unit(r.unit())),
                    r.name(),
                    r.letter().name(),
                    r.isAcknowledged() ? "yes" : r.isDeclined() ? "no" : ""))
            .toList();
    return new CsvWriter().write(List.of("Part", "Person", "Letter", "Accepted"), rows);
  }

  /// A file is handed on: what only one side sees stays out of it.
  private static boolean isShared(Unit unit) {
    return unit.privateTo() == null;
  }

  private String called(Draft draft, Unit unit) {
    return unit.kind().equals("plan")
        ? draft.plan().title()
        : Objects.requireNonNullElse(unit.value("title"), shapes.called(unit));
  }
}
