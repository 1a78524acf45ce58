package tandem.actions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.plans.FieldView;
import tandem.plans.LiveUnit;

/// An action as its viewer sees it. `weeks` is its span on the timeline, or null if it stands
/// outside the cycle.
public record ActionRow(
    LiveUnit live,
    int number,
    String side,
    String path,
    FieldView title,
    FieldView goal,
    FieldView doneWhen,
    FieldView start,
    FieldView due,
    FieldView effort,
    FieldView after,
    Doers.Who who,
    @Nullable LocalDate doneOn,
    boolean late,
    @Nullable Weeks weeks) {

  /// The first week of the cycle an action touches, from 1, and how many.
  public record Weeks(int from, int span) {}

  public List<FieldView> suggested() {
    return java.util.stream.Stream.of(title, goal, doneWhen, start, due, effort, after)
        .filter(field -> !field.suggestions().isEmpty())
        .toList();
  }
}
