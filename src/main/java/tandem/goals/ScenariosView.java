package tandem.goals;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.plans.FieldView;
import tandem.plans.Talk;

/// The plan's numbers with its scenarios beside them.
///
/// @param groups year by year: each goal, and last all of them together
/// @param trigger the events on which it draws itself anew
/// @param starting where to start another; null where no more can be started
public record ScenariosView(
    List<Set> sets, List<Group> groups, String trigger, @Nullable String starting) {

  /// One scenario with its cells.
  ///
  /// @param same whether its numbers are the plan's
  /// @param adoption where to make it the plan's; null where there is nothing to make
  /// @param removal where to take it out; null for whoever may not
  public record Set(
      String id,
      String side,
      String sideName,
      FieldView title,
      FieldView story,
      Talk talk,
      boolean same,
      List<Part> parts,
      @Nullable String adoption,
      @Nullable String removal) {

    /// Every field on which a suggestion may wait.
    public List<FieldView> suggested() {
      return Stream.concat(
              Stream.of(title, story),
              parts.stream()
                  .flatMap(part -> part.lines().stream())
                  .flatMap(line -> Stream.concat(line.cells().stream(), Stream.of(line.target()))))
          .filter(field -> !field.suggestions().isEmpty())
          .toList();
    }
  }

  /// The numbers of a goal in a scenario; without an id it says nothing of the goal, and `adding`
  /// is where to change that.
  public record Part(String goal, String id, List<GoalRow.Line> lines, @Nullable String adding) {}

  public record Group(String title, String path, List<Row> rows) {}

  /// A line, or all of one side, over the year.
  ///
  /// @param others for each scenario its sum and how far it is from the plan's
  public record Row(
      String label,
      String side,
      boolean ofSide,
      NumbersView.@Nullable Seen seen,
      NumbersView.Cell plan,
      List<Compared> others) {}

  /// @param difference as in `+1,200 (+10 %)`; empty where one of the two says nothing
  public record Compared(NumbersView.Cell cell, String difference) {}

  /// What would become of a number: `fate` as of a pasted one.
  public record Change(String goal, String label, String before, String after, String fate) {}
}
