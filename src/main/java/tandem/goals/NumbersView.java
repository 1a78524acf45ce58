package tandem.goals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.organisations.FiscalCalendar;

/// The money of all goals in words: lines and sides by quarter, and who gets what. `parts` is null
/// where nothing is to be shared yet.
public record NumbersView(List<Row> rows, @Nullable Parts parts, List<Sharing> sharing) {

  /// A private line and what its owner can do: `show` it or `hide` it again; `none` for the side
  /// that it is shown to.
  public record Sharing(String line, String act) {
    public boolean isOurs() {
      return !act.equals("none");
    }
  }

  /// Who sees a line that is private to its owner: `code` says it in words of that side.
  public record Seen(String code, String name) {}

  /// One line, or all of one side; `seen` is null if both see it anyway.
  public record Row(
      String label,
      String side,
      boolean ofSide,
      List<Cell> quarters,
      Cell year,
      @Nullable Seen seen) {}

  /// An empty text where nothing is written; `complete` if nothing is missing; `viewed` in the
  /// viewer's own currency, empty without one.
  public record Cell(String text, boolean complete, String viewed) {}

  /// What the customer pays and its parts.
  public record Parts(String customer, String viewed, boolean complete, List<Part> parts) {}

  /// A part in words, and where it is drawn, in percent.
  public record Part(
      String key, String side, String sideName, String amount, int from, int percent) {}

  /// A quarter of the plan: its days, empty where they are not whole months, and how each side
  /// calls it, where they differ.
  public record Head(String quarter, String days, List<Called> called) {}

  /// `turns` are the side's quarters that begin within the plan's, none where it lies in one.
  public record Called(String side, String text, List<FiscalCalendar.Part> turns) {}
}
