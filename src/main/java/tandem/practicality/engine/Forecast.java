package tandem.practicality.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// How likely it is that things end in time, over many courses that the work could take.
///
/// @param actions chance of each action that is done, by its own limit
/// @param goals chance of each goal that is done, by its due date
/// @param cycle chance that all of them do
/// @param end by chance in percent from 1 to 99: everything has ended by that day
/// @param hangsOn what the cycle's end hangs on most, strongest first
public record Forecast(
    Map<String, Double> actions,
    Map<String, Double> goals,
    double cycle,
    List<LocalDate> end,
    List<Influence> hangsOn) {

  /// @param correlation of the action's effort with how late the goals are, from -1 to 1
  /// @param gain how much the chance of the cycle grows when it goes well (the better half) against
  ///   when it goes badly
  public record Influence(String action, double correlation, double gain) {}
}
