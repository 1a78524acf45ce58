package tandem.basics;

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

  /// The days of this quarter when `year` is cut in four at whole months, as far as it has them.
  public DateRange within(DateRange year) {
    var months = java.time.temporal.ChronoUnit.MONTHS.between(year.start(), year.end());
    var from = year.start().plusMonths(months * (number - 1) / 4);
    var to = number == 4 ? year.end() : year.start().plusMonths(months * number / 4);
    return new DateRange(from, to);
  }

  @Override
  public String toString() {
    return "Q" + number;
  }
}
