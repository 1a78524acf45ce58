package tandem.actions;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import tandem.basics.DateRange;
import tandem.plans.Plan;

/// Ninety days of the plan's work. The next begins the day this one ends.
///
/// @param number from 1
public record Cycle(int number, DateRange days) {
  private static final int LENGTH = 90;

  /// The one of that day; before the first begins the first, and after the plan its last.
  public static Cycle at(Plan plan, LocalDate today) {
    var last = plan.period().last();
    var day = today.isAfter(last) ? last : today;
    var passed = ChronoUnit.DAYS.between(plan.cycleStart(), day);
    return of(plan, Math.max(0, (int) (passed / LENGTH)) + 1);
  }

  static Cycle of(Plan plan, int number) {
    var start = plan.cycleStart().plusDays((number - 1L) * LENGTH);
    return new Cycle(number, new DateRange(start, start.plusDays(LENGTH)));
  }

  /// The coming one is prepared while this one runs.
  Cycle next() {
    return new Cycle(number + 1, new DateRange(days.end(), days.end().plusDays(LENGTH)));
  }

  /// The week that day stands in, from 1 to 13.
  int week(LocalDate day) {
    return (int) ChronoUnit.DAYS.between(days.start(), day) / 7 + 1;
  }
}
