package tandem.organisations;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The usual week of a person.
///
/// @param hoursPerWeek null where nobody told it
/// @param place null where it is that of their organisation
public record Habit(
    @Nullable BigDecimal hoursPerWeek, Set<DayOfWeek> weekdays, @Nullable Place place) {
  public Habit {
    weekdays = Set.copyOf(weekdays);
    WorkingTime.check(hoursPerWeek == null ? BigDecimal.ZERO : hoursPerWeek, weekdays);
  }
}
