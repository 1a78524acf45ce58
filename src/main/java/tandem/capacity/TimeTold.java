package tandem.capacity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.basics.DateRange;
import tandem.basics.Day;
import tandem.basics.NotFound;
import tandem.basics.PersonId;
import tandem.basics.RuleBroken;
import tandem.organisations.Absence;
import tandem.organisations.Habit;
import tandem.organisations.Hours;
import tandem.organisations.Place;
import tandem.organisations.PublicHolidays;

/// Working times as people and programs tell them.
final class TimeTold {
  /// A place without public holidays, where an empty one is the company's.
  static final String NONE = "none";

  private TimeTold() {}

  /// @param weekdays as `monday`
  /// @throws RuleBroken naming what cannot be read
  static Habit habit(
      String hours,
      @Nullable List<String> weekdays,
      String country,
      String region,
      PublicHolidays holidays) {
    return new Habit(
        hours.isBlank() ? null : Hours.of(hours),
        weekdays(weekdays == null ? List.of() : weekdays),
        place(country, region, holidays));
  }

  private static @Nullable Place place(String country, String region, PublicHolidays holidays) {
    if (country.equals(NONE)) {
      return Place.NOWHERE;
    }
    return country.isBlank() ? null : holidays.place(country, region);
  }

  private static Set<DayOfWeek> weekdays(List<String> names) {
    var days = EnumSet.noneOf(DayOfWeek.class);
    for (var name : names) {
      days.add(weekday(name));
    }
    return days;
  }

  private static DayOfWeek weekday(String name) {
    for (var day : DayOfWeek.values()) {
      if (name(day).equals(name)) {
        return day;
      }
    }
    throw RuleBroken.in("weekdays", "calendar.weekday-unknown", name);
  }

  static String name(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  /// @param last still among them
  static DateRange days(String from, String last) {
    var start = day("from", from);
    var end = last.isBlank() ? start : day("last", last);
    if (end.isBefore(start)) {
      throw RuleBroken.in("last", "working-time.ends-before-start");
    }
    return new DateRange(start, end.plusDays(1));
  }

  private static LocalDate day(String field, String text) {
    if (text.isBlank()) {
      throw RuleBroken.in(field, "working-time.no-first-day");
    }
    return Day.of(field, text);
  }

  /// A deputy who cannot be is told by whoever keeps the absence.
  static Absence absence(
      PersonId person, DateRange days, boolean half, String note, String deputy) {
    return new Absence(
        UUID.randomUUID(),
        person,
        days,
        half,
        note.isBlank() ? null : note.strip(),
        deputy.isBlank() ? null : deputy(deputy));
  }

  private static PersonId deputy(String id) {
    try {
      return new PersonId(UUID.fromString(id));
    } catch (IllegalArgumentException unreadable) {
      throw RuleBroken.in("deputy", "absence.deputy-unknown");
    }
  }

  static int year(@Nullable String text, LocalDate today) {
    if (text == null || text.isBlank()) {
      return today.getYear();
    }
    if (!text.matches("(19|20|21)\\d{2}")) {
      throw new NotFound(text);
    }
    return Integer.parseInt(text);
  }

  static DateRange years(int first, int last) {
    return new DateRange(LocalDate.of(first, 1, 1), LocalDate.of(last + 1, 1, 1));
  }
}
