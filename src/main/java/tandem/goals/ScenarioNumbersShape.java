package tandem.goals;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.plans.Draft;
import tandem.plans.FieldKind;
import tandem.plans.FieldShape;
import tandem.plans.Scope;
import tandem.plans.Unit;
import tandem.plans.UnitShape;

/// The numbers of one goal in a scenario: the same cells as the goal has, under the same names, so
/// a margin is as private here as there.
@Component
public class ScenarioNumbersShape implements UnitShape {
  public static final String KIND = "scenario_numbers";

  private static final List<FieldShape> FIELDS =
      Stream.concat(
              Stream.of(
                  FieldShape.of("title", FieldKind.LINE).must(),
                  FieldShape.reference(ScenarioShape.KIND, FieldKind.UNIT, ScenarioShape.KIND)
                      .must(),
                  FieldShape.reference(GoalShape.KIND, FieldKind.UNIT, GoalShape.KIND).must()),
              GoalShape.cells())
          .map(FieldShape::asItRuns)
          .toList();

  private final GoalShape goals;

  ScenarioNumbersShape(GoalShape goals) {
    this.goals = goals;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String tab() {
    return "scenarios";
  }

  @Override
  public String plural() {
    return "scenario-numbers";
  }

  @Override
  public String standsWith() {
    return ScenarioShape.KIND;
  }

  @Override
  public List<FieldShape> fields() {
    return FIELDS;
  }

  @Override
  public List<FieldShape> asked() {
    return FIELDS.stream().filter(field -> field.kind() != FieldKind.MONEY).toList();
  }

  @Override
  public List<String> reach(String field, Scope scope) {
    return goals.reach(field, scope);
  }

  @Override
  public void check(Unit numbers, Draft draft) {
    var goal = numbers.value(GoalShape.KIND);
    if (draft.find(goal).filter(it -> it.privateTo() != null).isPresent()) {
      throw RuleBroken.in(GoalShape.KIND, "scenario.goal-of-one-side");
    }
    var there = of(draft, numbers.value(ScenarioShape.KIND), goal);
    if (there != null && !there.id().equals(numbers.id())) {
      throw RuleBroken.in(GoalShape.KIND, "scenario.goal-twice");
    }
  }

  static @Nullable Unit of(Draft draft, UnitId scenario, UnitId goal) {
    return of(draft, scenario.toString(), goal.toString());
  }

  private static @Nullable Unit of(Draft draft, @Nullable String scenario, @Nullable String goal) {
    return draft.units(KIND).stream()
        .filter(it -> Objects.equals(it.value(ScenarioShape.KIND), scenario))
        .filter(it -> Objects.equals(it.value(GoalShape.KIND), goal))
        .findFirst()
        .orElse(null);
  }
}
