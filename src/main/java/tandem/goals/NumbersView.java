package tandem.goals;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The money of all goals in words: lines and sides by quarter, and who gets what. `parts` is null
/// where nothing is to be shared yet.
public record NumbersView(List<Row> rows, @Nullable Parts parts) {

  /// One line, or all of one side; `onlySeenBy` names the one side that sees it, empty if both do.
  public record Row(
      String label,
      String side,
      boolean ofSide,
      List<Cell> quarters,
      Cell year,
      String onlySeenBy) {}

  /// An empty text where nothing is written; `complete` if nothing is missing.
  public record Cell(String text, boolean complete) {}

  /// What the customer pays and its parts.
  public record Parts(String customer, boolean complete, List<Part> parts) {}

  /// A part in words, and where it is drawn, in percent.
  public record Part(
      String key, String side, String sideName, String amount, int from, int percent) {}

  /// A quarter of the plan: its days, empty where they are not whole months, and how each side
  /// calls it, where they differ.
  public record Head(String quarter, String days, List<Called> called) {}

  public record Called(String side, String text) {}
}
