package tandem.actions;

import java.util.List;
import java.util.TreeMap;
import tandem.goals.GoalShape;
import tandem.plans.Draft;

/// What one may ask for in the list: the people who do something, and the goals.
public record ActionChoices(List<Choice> people, List<Choice> goals) {

  public record Choice(String value, String words) {}

  static ActionChoices of(Draft draft, List<ActionRow> rows) {
    var people = new TreeMap<String, Choice>();
    rows.stream()
        .flatMap(row -> row.who().does().stream())
        .forEach(
            it -> people.put(it.name() + " " + it.id(), new Choice(it.id().toString(), it.name())));
    return new ActionChoices(
        List.copyOf(people.values()),
        draft.units(GoalShape.KIND).stream()
            .map(it -> new Choice(it.id().toString(), title(it)))
            .toList());
  }

  private static String title(tandem.plans.Unit goal) {
    var title = goal.value("title");
    return title == null ? String.valueOf(goal.number()) : title;
  }
}
