package tandem.actions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.basics.UnitId;
import tandem.goals.GoalShape;
import tandem.goals.Steps;
import tandem.plans.Draft;
import tandem.plans.FieldViews;
import tandem.plans.Unit;

/// The steps to a goal are the actions that name it.
@Component
class StepsToGoals implements Steps {
  private final Completions completions;
  private final FieldViews views;

  StepsToGoals(Completions completions, FieldViews views) {
    this.completions = completions;
    this.views = views;
  }

  @Override
  public Map<UnitId, List<Step>> of(Draft draft) {
    var done = completions.of(draft.plan().id()).keySet();
    return draft.units(ActionShape.KIND).stream()
        .filter(it -> it.has(GoalShape.KIND))
        .sorted(Comparator.comparing(ActionRows::place).thenComparing(Unit::number))
        .map(it ->
            Map.entry(
                UnitId.of(String.valueOf(it.value(GoalShape.KIND))),
                step(draft, it, done.contains(it.id()))))
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private Step step(Draft draft, Unit action, boolean done) {
    return new Step(
        action.id(),
        action.number(),
        views.called(draft, action),
        "/plans/" + draft.plan().id() + "/actions/" + action.id() + "/sheet",
        views.of(draft, action, "due").text(),
        done);
  }
}
