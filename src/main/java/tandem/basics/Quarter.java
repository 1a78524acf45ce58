package tandem.basics;

import java.time.temporal.ChronoUnit;

/// A quarter of the plan's own period, Q1 to Q4.
public record Quarter(int number) {
  public Quarter {
    if (number < 1 || number > 4) {
      throw new RuleBroken("quarter.unknown", number);
    }
  }

  public static Quarter of(String text) {
    if (!text.matches("[Qq][1-4]")) {
      throw new RuleBroken("quarter.unknown", text);
    }
    return new Quarter(text.charAt(1) - '0');
  }

  /// The days of this quarter when `period` is cut in four at whole months.
  ///
  /// @throws RuleBroken for a period of less than four months
  public DateRange within(DateRange period) {
    var months = monthsOf(period);
    if (months < 4) {
      throw new RuleBroken("quarter.period-too-short");
    }
    var from = period.start().plusMonths(months * (number - 1) / 4);
    var to = number == 4 ? period.end() : period.start().plusMonths(months * number / 4);
    return new DateRange(from, to);
  }

  /// From the 31st to the last of a shorter month is a whole month, which [ChronoUnit#MONTHS] does
  /// not count.
  private static long monthsOf(DateRange period) {
    var months = ChronoUnit.MONTHS.between(period.start(), period.end());
    return period.start().plusMonths(months + 1).isAfter(period.end()) ? months : months + 1;
  }

  @Override
  public String toString() {
    return "Q" + number;
  }
}
