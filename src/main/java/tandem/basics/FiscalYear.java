package tandem.basics;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// A fiscal year of four quarters of three months, by the month, 1 to 12, in which it starts.
public record FiscalYear(int firstMonth) {
  public FiscalYear {
    if (firstMonth < 1 || firstMonth > 12) {
      throw new RuleBroken("fiscal-year.unknown", firstMonth);
    }
  }

  /// A quarter of the fiscal year that is called by that calendar year.
  public record Called(int quarter, int year) {
    /// As in `Q3 FY27`.
    @Override
    public String toString() {
      return "Q%d FY%02d".formatted(quarter, year % 100);
    }
  }

  /// The month it starts in: `February`.
  public String name() {
    return Month.of(firstMonth).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /// The quarter that holds that day. Companies do not agree on how to call a year that begins in
  /// one and ends in another: here it is the one in which most of it lies, the later one where both
  /// have half.
  public Called on(LocalDate day) {
    var start = LocalDate.of(day.getYear(), firstMonth, 1);
    if (start.isAfter(day)) {
      start = start.minusYears(1);
    }
    var months = (int) ChronoUnit.MONTHS.between(start, day);
    return new Called(months / 3 + 1, start.plusMonths(6).getYear());
  }
}
