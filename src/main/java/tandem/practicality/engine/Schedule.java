package tandem.practicality.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Who works on what and when.
///
/// @param stints in the order of their people and times
/// @param actionEnds the last day of each action that is done
/// @param goalEnds the last day of each goal that is done
/// @param weeks by person, then by week from the case's first day
public record Schedule(
    List<Stint> stints,
    Map<String, LocalDate> actionEnds,
    Map<String, LocalDate> goalEnds,
    Map<String, List<Week>> weeks) {

  /// Hours without a break: `from` counts the person's hours of that day from 0.
  public record Stint(String person, String action, LocalDate day, int from, int hours) {}

  /// @param planned hours in this schedule
  /// @param available hours by the calendar
  public record Week(int planned, int available) {}
}
