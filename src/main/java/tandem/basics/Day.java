package tandem.basics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/// Days as they come from outside, and as people read them.
public final class Day {
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Day() {}

  /// `4 Mar 2027`
  public static String inWords(LocalDate day) {
    return WORDS.format(day);
  }

  /// A text that is a day in words, any other as it is.
  public static String inWords(String text) {
    try {
      return inWords(LocalDate.parse(text));
    } catch (DateTimeParseException other) {
      return text;
    }
  }

  /// The day on which it was in UTC, the clock of all plans.
  public static String inWords(Instant moment) {
    return inWords(of(moment));
  }

  /// The day on which it was in UTC.
  public static LocalDate of(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }

  /// `4 Mar 2027, 16:20 UTC`
  public static String withTime(Instant moment) {
    return MOMENT.format(moment);
  }

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
