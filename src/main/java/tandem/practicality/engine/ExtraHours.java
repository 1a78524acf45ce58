package tandem.practicality.engine;

import java.time.LocalDate;
import java.util.List;

/// The fewest hours more with which the goals wanted can be done.
///
/// @param value of them in all
/// @param bound with fewer it is impossible
public record ExtraHours(List<Day> days, int value, int bound, boolean proven, Schedule schedule) {
  public ExtraHours {
    days = List.copyOf(days);
  }

  public record Day(String person, LocalDate date, int hours) {}

  public double gap() {
    return value == 0 ? 0 : (value - bound) / (double) value;
  }
}
