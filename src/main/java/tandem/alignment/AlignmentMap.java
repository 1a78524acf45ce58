package tandem.alignment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.goals.Coverage;
import tandem.goals.ReconfirmView;
import tandem.plans.FieldView;
import tandem.strategies.StrategyRow;

/// Both sides' strategies with the goals between them, as their viewer sees them.
///
/// @param path where the map asks for itself alone
/// @param trigger the events of the page's stream it answers to
/// @param table the same page as a table
/// @param map the same page as a map
/// @param rows how many strategies or goals stand in the longest of the three columns
public record AlignmentMap(
    String path,
    String trigger,
    String table,
    String map,
    List<Column> columns,
    List<GoalCard> goals,
    List<Gap> gaps,
    Coverage coverage,
    int rows) {

  /// One side's strategies, and the lines between them and the goals.
  ///
  /// @param toAsk how to ask that side for theirs; null where there is no need
  public record Column(
      String side,
      String name,
      String shortName,
      List<StrategyRow> strategies,
      List<Line> lines,
      @Nullable ToAsk toAsk) {}

  /// A strategy left blank for the other side.
  ///
  /// @param path where to leave it
  /// @param due the day to begin with
  public record ToAsk(String path, String due) {}

  /// From the middle of a strategy's row to the middle of a goal's, both counted from zero.
  public record Line(int strategy, int goal, boolean main) {}

  /// @param id of its element
  /// @param place where it stands with its numbers
  public record GoalCard(
      String id,
      String place,
      FieldView title,
      FieldView weight,
      List<Tie> ties,
      List<ReconfirmView> reconfirm) {}

  /// What of one side a goal serves, and who of that side answers for it.
  ///
  /// @param missing it serves nothing of that side
  /// @param served the id of the main strategy's element; empty if it serves none
  public record Tie(
      String side,
      String sideName,
      boolean missing,
      String served,
      FieldView strategy,
      FieldView because,
      FieldView also,
      FieldView owner) {}

  /// A goal that asks to be reconfirmed, one that serves one side only, or a strategy no goal
  /// serves. `code` and `details` make its sentence.
  ///
  /// @param mend the form that ties it, null where there is none
  /// @param rest the form that says why not this year; null for a goal
  public record Gap(
      String code, List<String> details, @Nullable String mend, @Nullable String rest) {}
}
