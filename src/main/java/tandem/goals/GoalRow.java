package tandem.goals;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.plans.FieldView;
import tandem.plans.LiveUnit;

/// A goal as its viewer sees it, with its value lines by quarter. `pasting` is where to paste a
/// block of numbers, null once nobody writes any more.
///
/// @param before what it came to in the plan of the year before, and what was not finished there
public record GoalRow(
    LiveUnit live,
    int number,
    String side,
    FieldView title,
    FieldView description,
    FieldView doneWhen,
    List<Tie> ties,
    List<Line> lines,
    OwnLinesView own,
    NumbersView.@Nullable Parts parts,
    List<Check> checks,
    List<ReconfirmView> reconfirm,
    List<FieldView> before,
    boolean quota,
    Beside beside,
    List<Steps.Step> steps,
    FieldView putOff,
    @Nullable String pasting) {

  /// What cannot be meant so of a line, with the field that mends it; `detail` is where, or by how
  /// much.
  public record Check(String code, String line, String detail, String path) {}

  /// The main strategy of one side that the goal serves, and why it helps there.
  public record Tie(String side, String sideName, FieldView strategy, FieldView because) {}

  /// One value line: its cells Q1 to Q4 and their sum; `complete` if no quarter is missing;
  /// `target` is what they shall come to.
  public record Line(
      String label,
      String side,
      List<FieldView> cells,
      List<String> viewed,
      String total,
      String totalViewed,
      boolean complete,
      FieldView target,
      String targetViewed,
      NumbersView.@Nullable Seen seen) {}

  public long stepsDone() {
    return steps.stream().filter(Steps.Step::done).count();
  }

  /// Every field of the goal on which a suggestion may wait.
  public List<FieldView> suggested() {
    return Stream.of(
            Stream.of(title, description, doneWhen, putOff),
            ties.stream().flatMap(tie -> Stream.of(tie.strategy(), tie.because())),
            lines.stream()
                .flatMap(line -> Stream.concat(line.cells().stream(), Stream.of(line.target()))),
            own.fields(),
            beside.fields())
        .flatMap(fields -> fields)
        .filter(field -> !field.suggestions().isEmpty())
        .toList();
  }
}
