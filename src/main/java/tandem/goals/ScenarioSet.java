package tandem.goals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.basics.UnitId;
import tandem.plans.Draft;
import tandem.plans.Field;
import tandem.plans.Plan;
import tandem.plans.Unit;

/// A named set of numbers of all goals that both sides see: the plan's own, or one of its
/// scenarios.
///
/// @param scenario null for the plan's own
/// @param numbers of each goal the unit that holds them; goals that it says nothing of are left out
record ScenarioSet(@Nullable Unit scenario, Map<UnitId, Unit> numbers) {

  /// The plan's own first, then the others in the order in which they came.
  static List<ScenarioSet> all(Draft draft) {
    var sets = new ArrayList<ScenarioSet>();
    sets.add(ofPlan(draft));
    draft.units(ScenarioShape.KIND).forEach(it -> sets.add(of(draft, it)));
    return sets;
  }

  static ScenarioSet ofPlan(Draft draft) {
    var numbers = new LinkedHashMap<UnitId, Unit>();
    goals(draft).forEach(goal -> numbers.put(goal.id(), goal));
    return new ScenarioSet(null, numbers);
  }

  static ScenarioSet of(Draft draft, Unit scenario) {
    var numbers = new LinkedHashMap<UnitId, Unit>();
    goals(draft)
        .forEach(goal -> {
          var found = ScenarioNumbersShape.of(draft, scenario.id(), goal.id());
          if (found != null) {
            numbers.put(goal.id(), found);
          }
        });
    return new ScenarioSet(scenario, numbers);
  }

  /// What only one side sees is no part of what both compare.
  static Stream<Unit> goals(Draft draft) {
    return draft.units(GoalShape.KIND).stream().filter(goal -> goal.privateTo() == null);
  }

  Numbers of(Unit goal, Plan plan) {
    var unit = numbers.get(goal.id());
    return unit == null
        ? Numbers.none(plan.currency(), Numbers.seenIn(plan))
        : Numbers.of(unit, plan);
  }

  Numbers total(Plan plan) {
    return numbers.values().stream()
        .map(unit -> Numbers.of(unit, plan))
        .reduce(Numbers.none(plan.currency(), Numbers.seenIn(plan)), Numbers::plus);
  }

  /// Whether it says each number that both sides see, and no other, just as that one does.
  boolean holds(ScenarioSet other) {
    return Stream.concat(numbers.keySet().stream(), other.numbers.keySet().stream())
        .distinct()
        .allMatch(goal ->
            shared().allMatch(cell -> Objects.equals(value(goal, cell), other.value(goal, cell))));
  }

  boolean isEmpty() {
    return numbers.keySet().stream()
        .allMatch(goal -> shared().allMatch(cell -> value(goal, cell) == null));
  }

  private static Stream<String> shared() {
    return Stream.of(ValueLine.values()).filter(ValueLine::isShared).flatMap(ValueLine::cells);
  }

  @Nullable String value(UnitId goal, String cell) {
    var unit = numbers.get(goal);
    return unit == null ? null : unit.value(cell);
  }

  /// Grows with each change of a number, a name or a story in it.
  int version() {
    return Stream.concat(Stream.ofNullable(scenario), numbers.values().stream())
        .flatMap(unit -> unit.fields().values().stream())
        .mapToInt(Field::version)
        .sum();
  }
}
