package tandem.goals;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.plans.FieldView;
import tandem.plans.LiveUnit;

/// The lines that a goal has beside the four. `adding` is the form that adds one; null once nobody
/// writes any more.
public record OwnLinesView(List<Row> rows, @Nullable String adding) {

  /// One line: its cells Q1 to Q4 and their sum; `side` is empty for what is only shown.
  public record Row(
      LiveUnit live,
      String side,
      FieldView title,
      FieldView comesTo,
      List<FieldView> cells,
      List<String> viewed,
      NumbersView.Cell total,
      NumbersView.@Nullable Seen seen) {

    Stream<FieldView> fields() {
      return Stream.concat(Stream.of(title, comesTo), cells.stream());
    }
  }

  static OwnLinesView none() {
    return new OwnLinesView(List.of(), null);
  }

  Stream<FieldView> fields() {
    return rows.stream().flatMap(Row::fields);
  }
}
