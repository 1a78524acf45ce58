package tandem.basics;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/// Reads days that came from outside.
public final class Day {
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

  private Day() {}

  /// @throws RuleBroken naming `field` for what is no day, or none of these centuries: every later
  ///   calculation stays within what calendars and databases hold
  public static LocalDate of(String field, String text) {
    try {
      return near(field, LocalDate.parse(text.strip()));
    } catch (DateTimeParseException unreadable) {
      throw RuleBroken.in(field, "field.unreadable.date", text);
    }
  }

  /// The same, of a day that was read already.
  public static LocalDate near(String field, LocalDate day) {
    if (day.isBefore(FIRST) || day.isAfter(LAST)) {
      throw RuleBroken.in(field, "field.unreadable.date", day.toString());
    }
    return day;
  }
}
