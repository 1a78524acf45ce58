package tandem.actions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.plans.FieldView;
import tandem.plans.LiveUnit;

/// An action as its viewer sees it, in a list or a picture of many.
///
/// @param side that does it; that brought it in, while nobody does
/// @param path of its pages
/// @param asks other fields that a side is asked to write
/// @param range the fewest and the most hours, where they are told
/// @param quiet nobody spoke of it for long
/// @param place where it stands among the others
public record ActionRow(
    UnitId id,
    LiveUnit live,
    int number,
    Side side,
    String path,
    FieldView title,
    FieldView due,
    FieldView effort,
    List<FieldView> asks,
    List<FieldView> suggested,
    @Nullable Other goal,
    List<Other> after,
    Doers.Who who,
    ActionState state,
    @Nullable LocalDate doneOn,
    Blocked blocked,
    Dates dates,
    String range,
    boolean quiet,
    BigDecimal place) {

  /// A goal or another action.
  public record Other(UnitId id, int number, String title) {}

  /// By whom, and why; empty where it is not.
  public record Blocked(String by, String why) {}

  /// @param weeks those of the ninety days one looks at, null where it stands outside of them
  public record Dates(
      @Nullable LocalDate start,
      @Nullable LocalDate due,
      boolean milestone,
      @Nullable Weeks weeks) {}

  /// The first week of the cycle an action touches, from 1, and how many.
  public record Weeks(int from, int span) {

    public int last() {
      return from + span - 1;
    }
  }

  /// The same path, from the page of the list.
  public String here() {
    return "actions/" + id;
  }

  public boolean is(ActionState one) {
    return state == one;
  }

  public boolean isDoneBy(String person) {
    return who.does().stream().anyMatch(it -> it.id().toString().equals(person));
  }

  /// Waits for other ninety days than those one looks at.
  public boolean isElsewhere() {
    return state == ActionState.LATER
        || (dates.due() != null && dates.weeks() == null && !isOverdue());
  }

  private boolean isOverdue() {
    return state == ActionState.LATE || state == ActionState.BLOCKED;
  }
}
