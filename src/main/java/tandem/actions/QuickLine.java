package tandem.actions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.basics.Day;
import tandem.basics.RuleBroken;

/// An action in one line: `Train eight sellers @name 8 Mar 64h after 6 #2`. Only what stands at the
/// end is read, so that the words before may say anything.
///
/// @param names as they were typed, without the sign before them
/// @param after numbers of the actions that come first
/// @param goal the number of the goal it is a step to
public record QuickLine(
    String title,
    List<String> names,
    @Nullable LocalDate due,
    @Nullable String effort,
    @Nullable String low,
    @Nullable String high,
    List<Integer> after,
    @Nullable Integer goal) {
  private static final String HOURS = "(\\d{1,5}(?:\\.\\d{1,2})?)";
  private static final String WORD = "\\p{L}{3,}";

  private static final Pattern NAME = end("@(\\S+)");
  private static final Pattern EFFORT =
      end(HOURS + "(?:\\s*[-–]\\s*" + HOURS + ")?\\s*h(?:ours?)?");
  private static final Pattern AFTER = end("after\\s+(\\d{1,6}(?:\\s*,\\s*\\d{1,6})*)");
  private static final Pattern GOAL = end("#(\\d{1,6})");
  private static final Pattern ISO = end("(\\d{4}-\\d{2}-\\d{2})");
  private static final Pattern DAY = end("(\\d{1,2})\\.?\\s+(" + WORD + ")\\.?(?:\\s+(\\d{4}))?");
  private static final Pattern SPOKEN = end("(" + WORD + ")");

  private static Pattern end(String what) {
    return Pattern.compile("(?:^|\\s)" + what + "$", Pattern.CASE_INSENSITIVE);
  }

  /// @param from days without a year are the first such ones from here on
  /// @throws RuleBroken if no words are left to say what is to do
  static QuickLine of(String line, LocalDate from) {
    var reading = new Reading(line.strip().replaceAll("\\s+", " "), from);
    reading.all();
    if (reading.rest.isEmpty()) {
      throw RuleBroken.in("line", "quick.no-words");
    }
    return reading.line();
  }

  /// Takes one piece after the other off the end.
  private static final class Reading {
    private String rest;
    private final LocalDate from;
    private final List<String> names = new ArrayList<>();
    private @Nullable LocalDate due;
    private @Nullable String effort;
    private @Nullable String low;
    private @Nullable String high;
    private List<Integer> after = List.of();
    private @Nullable Integer goal;

    private Reading(String line, LocalDate from) {
      this.rest = line;
      this.from = from;
    }

    private QuickLine line() {
      return new QuickLine(rest, List.copyOf(names), due, effort, low, high, after, goal);
    }

    private void all() {
      var before = "";
      while (!rest.equals(before)) {
        before = rest;
        take(NAME).ifPresent(it -> names.addFirst(it.group(1)));
        if (effort == null) {
          take(EFFORT).ifPresent(this::effort);
        }
        if (after.isEmpty()) {
          take(AFTER).ifPresent(it -> after = numbers(it.group(1)));
        }
        if (goal == null) {
          take(GOAL).ifPresent(it -> goal = Integer.valueOf(it.group(1)));
        }
        if (due == null) {
          day();
        }
      }
    }

    private Optional<Matcher> take(Pattern pattern) {
      var found = pattern.matcher(rest);
      if (!found.find()) {
        return Optional.empty();
      }
      rest = rest.substring(0, found.start()).strip();
      return Optional.of(found);
    }

    /// Of a range one counts with the middle.
    private void effort(Matcher found) {
      low = found.group(2) == null ? null : found.group(1);
      high = found.group(2);
      effort = high == null ? found.group(1) : middle(found.group(1), high);
    }

    private static String middle(String one, String other) {
      var sum = new BigDecimal(one).add(new BigDecimal(other));
      return sum.divide(BigDecimal.TWO)
          .setScale(2, RoundingMode.HALF_UP)
          .stripTrailingZeros()
          .toPlainString();
    }

    private static List<Integer> numbers(String text) {
      return Stream.of(text.split(",")).map(it -> Integer.valueOf(it.strip())).distinct().toList();
    }

    /// Takes nothing off where the words are no day.
    private void day() {
      var whole = rest;
      due =
          take(ISO)
              .map(it -> Day.of("line", it.group(1)))
              .or(() -> take(DAY).flatMap(it -> day(it.group(1), it.group(2), it.group(3))))
              .orElse(null);
      if (due == null) {
        rest = whole;
        due = take(SPOKEN).flatMap(it -> spoken(it.group(1))).orElse(null);
      }
      if (due == null) {
        rest = whole;
      }
    }

    private Optional<LocalDate> day(String day, String month, @Nullable String year) {
      var number = Integer.parseInt(day);
      return named(Month.values(), month)
          .filter(it -> number >= 1 && number <= it.maxLength())
          .map(it ->
              year == null
                  ? next(it, number)
                  : Day.of("line", "%s-%02d-%02d".formatted(year, it.getValue(), number)));
    }

    private LocalDate next(Month month, int day) {
      return Stream.iterate(from.getYear(), it -> it + 1)
          .filter(year -> day <= month.length(Year.isLeap(year)))
          .map(year -> LocalDate.of(year, month, day))
          .filter(it -> !it.isBefore(from))
          .findFirst()
          .orElseThrow();
    }

    private Optional<LocalDate> spoken(String word) {
      return switch (word.toLowerCase(Locale.ROOT)) {
        case "today" -> Optional.of(from);
        case "tomorrow" -> Optional.of(from.plusDays(1));
        default ->
            named(DayOfWeek.values(), word).map(it -> from.with(TemporalAdjusters.nextOrSame(it)));
      };
    }

    /// By its name in English, or by the first three letters of it.
    private static <E extends Enum<E>> Optional<E> named(E[] all, String word) {
      var asked = word.toUpperCase(Locale.ROOT);
      return Arrays.stream(all)
          .filter(it -> it.name().equals(asked) || it.name().substring(0, 3).equals(asked))
          .findFirst();
    }
  }
}
