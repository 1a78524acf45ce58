package tandem.goals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.basics.UnitId;
import tandem.plans.Draft;
import tandem.plans.FieldViews;
import tandem.plans.Filling;
import tandem.plans.Filling.Fate;
import tandem.plans.Unit;

/// Tells number by number what making a scenario the plan's would do.
@Component
class ScenarioChanges {
  private final FieldViews views;
  private final Filling filling;

  ScenarioChanges(FieldViews views, Filling filling) {
    this.views = views;
    this.filling = filling;
  }

  /// Those that would stay as they are left out.
  List<ScenariosView.Change> of(Draft draft, UnitId scenario, Member by) {
    var set = ScenarioSet.of(draft, draft.unit(scenario, ScenarioShape.KIND));
    var changes = new ArrayList<ScenariosView.Change>();
    set.numbers()
        .forEach((goal, unit) ->
            Numbers.writtenBy(draft.plan().mine()).stream()
                .flatMap(ValueLine::cells)
                .filter(unit::has)
                .map(cell -> change(draft, draft.unit(goal), cell, unit, by))
                .filter(change -> !change.fate().equals("same"))
                .forEach(changes::add));
    return changes;
  }

  private ScenariosView.Change change(
      Draft draft, Unit goal, String cell, Unit numbers, Member by) {
    var text = String.valueOf(numbers.value(cell));
    var foreseen = filling.foresee(draft, goal.id(), cell, text, by);
    var before = foreseen.before();
    return new ScenariosView.Change(
        views.called(draft, goal),
        views.label(draft, GoalShape.KIND, cell),
        before == null ? "" : FieldViews.amount(new BigDecimal(before)),
        FieldViews.amount(new BigDecimal(text)),
        isWaiting(draft, goal, cell, foreseen.fate())
            ? "waiting"
            : foreseen.fate().name().toLowerCase(Locale.ROOT));
  }

  private static boolean isWaiting(Draft draft, Unit goal, String cell, Fate fate) {
    return fate == Fate.SUGGESTED
        && draft.suggestions(goal.id()).stream()
            .anyMatch(it -> it.field().equals(cell) && it.side() == draft.plan().mine());
  }
}
