package tandem.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tandem.organisations.Absence;

/// What an iCalendar file (RFC 5545) says of whole days on which its owner is busy, as a list of
/// days away. Titles, entries with hours and those that repeat are left out. Four properties are
/// read of each entry: a library would read all, and follow links in them.
final class CalendarAsList {
  private static final String BEGIN = "BEGIN:VCALENDAR";

  private CalendarAsList() {}

  static boolean is(String text) {
    return text.strip().regionMatches(true, 0, BEGIN, 0, BEGIN.length());
  }

  /// @param today what was over before is left out
  static String read(String calendar, String email, LocalDate today) {
    var days = new TreeMap<LocalDate, LocalDate>();
    var entry = new HashMap<String, String>();
    var inside = false;
    for (var line : calendar.replaceAll("\\r?\\n[ \\t]", "").lines().toList()) {
      if (line.equalsIgnoreCase("BEGIN:VEVENT")) {
        entry.clear();
        inside = true;
      } else if (line.equalsIgnoreCase("END:VEVENT")) {
        keep(entry, days, today);
        inside = false;
      } else if (inside) {
        entry.putIfAbsent(name(line), line.substring(line.lastIndexOf(':') + 1).strip());
      }
    }
    var list = new StringBuilder("E-mail\tFrom\tUntil\n");
    days.forEach((from, last) ->
        list.append(email).append('\t').append(from).append('\t').append(last).append('\n'));
    return list.toString();
  }

  private static void keep(
      Map<String, String> entry, Map<LocalDate, LocalDate> days, LocalDate today) {
    if (entry.getOrDefault("TRANSP", "").equalsIgnoreCase("TRANSPARENT")
        || entry.getOrDefault("X-MICROSOFT-CDO-BUSYSTATUS", "").equalsIgnoreCase("FREE")
        || entry.getOrDefault("STATUS", "").equalsIgnoreCase("CANCELLED")
        || entry.containsKey("RRULE")
        || !isDay(entry.getOrDefault("DTSTART", ""))) {
      return;
    }
    try {
      var from = day(entry.getOrDefault("DTSTART", ""));
      var end = entry.getOrDefault("DTEND", "");
      var last = isDay(end) ? day(end).minusDays(1) : from;
      if (!last.isBefore(from)
          && !last.isBefore(today)
          && last.isBefore(from.plusDays(Absence.LONGEST))) {
        days.merge(from, last, (one, other) -> one.isAfter(other) ? one : other);
      }
    } catch (DateTimeException impossible) {
      // a day that no calendar has says nothing of when somebody is away
    }
  }

  private static String name(String line) {
    return line.split("[;:]", 2)[0].toUpperCase(Locale.ROOT);
  }

  private static boolean isDay(String value) {
    return value.matches("\\d{8}");
  }

  private static LocalDate day(String value) {
    return LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE);
  }
}
