package tandem.exchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates and numbers that somebody typed as text. What could mean two things is refused with null,
/// never guessed.
final class Texts {
  private static final List<DateTimeFormatter> DATES =
      List.of(
          date("uuuu-M-d"),
          date("uuuu/M/d"),
          date("d.M.uuuu"),
          date("d MMM uuuu"),
          date("d MMMM uuuu"),
          date("MMM d, uuuu"),
          date("MMMM d, uuuu"));
  private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

  private Texts() {}

  private static DateTimeFormatter date(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  static @Nullable LocalDate date(CharSequence written) {
    var text = written.toString().strip();
    for (var format : DATES) {
      try {
        return LocalDate.parse(text, format);
      } catch (DateTimeException e) {
        continue; // the next way of writing it
      }
    }
    return slashed(text);
  }

  /// Day and month change places across the Atlantic: only a number above 12, or the same twice,
  /// tells them apart.
  private static @Nullable LocalDate slashed(String text) {
    var parts = SLASHED.matcher(text);
    if (!parts.matches()) {
      return null;
    }
    int first = Integer.parseInt(parts.group(1));
    int second = Integer.parseInt(parts.group(2));
    int year = Integer.parseInt(parts.group(3));
    try {
      if (first > 12) {
        return LocalDate.of(year, second, first);
      }
      return second > 12 || first == second ? LocalDate.of(year, first, second) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /// Reads `1 200 000`, `1,200,000.50`, `1.200.000,50`, `USD 1200`; refuses `1.200`, which may be
  /// either.
  static @Nullable BigDecimal number(String written) {
    if (written.length() > 40) {
      return null;
    }
    var text = written.strip().replaceAll("^\\p{Sc}|\\p{Sc}$|^[A-Z]{3}\\b|\\b[A-Z]{3}$", "");
    text = text.replaceAll("[\\s\\u00a0\\u202f'’]", "");
    if (text.matches("-?\\d{1,3}\\.\\d{3}")) {
      return null;
    }
    if (text.matches("-?\\d+(\\.\\d+)?")) {
      return new BigDecimal(text);
    }
    if (text.matches("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?")) {
      return new BigDecimal(text.replace(",", ""));
    }
    if (text.matches("-?\\d{1,3}(\\.\\d{3})+(,\\d+)?") || text.matches("-?\\d+,\\d{1,2}")) {
      return new BigDecimal(text.replace(".", "").replace(',', '.'));
    }
    return null;
  }
}
