package tandem.access;

import java.time.DayOfWeek;
import java.util.Locale;
import tandem.basics.FiscalYear;
import tandem.basics.RuleBroken;
import tandem.organisations.FiscalCalendar;
import tandem.organisations.FiscalCalendar.Division;

/// A fiscal calendar as people and programs tell it.
final class CalendarTold {
  private CalendarTold() {}

  /// @param weekday on which a year of weeks ends; not asked of one of months
  /// @param ending `last` or `nearest`; not asked of one of months
  /// @throws RuleBroken naming what cannot be read
  static FiscalCalendar of(String division, String month, String weekday, String ending) {
    var into = Division.of(division);
    if (!month.matches("0?[1-9]|1[0-2]")) {
      throw RuleBroken.in("month", "fiscal-year.unknown", month);
    }
    if (!into.isOfWeeks()) {
      return FiscalCalendar.ofMonths(Integer.parseInt(month));
    }
    if (!ending.equals("last") && !ending.equals("nearest")) {
      throw RuleBroken.in("ending", "calendar.ending-unknown", ending);
    }
    return new FiscalCalendar(
        into, new FiscalYear(Integer.parseInt(month)), weekday(weekday), ending.equals("nearest"));
  }

  private static DayOfWeek weekday(String text) {
    for (var day : DayOfWeek.values()) {
      if (day.name().toLowerCase(Locale.ROOT).equals(text)) {
        return day;
      }
    }
    throw RuleBroken.in("weekday", "calendar.weekday-unknown", text);
  }
}
