package tandem.organisations;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.threeten.extra.chrono.AccountingChronology;
import org.threeten.extra.chrono.AccountingChronologyBuilder;
import org.threeten.extra.chrono.AccountingYearDivision;
import tandem.basics.DateRange;
import tandem.basics.FiscalYear;
import tandem.basics.RuleBroken;

/// How an organisation divides its years: by months, or in whole weeks so that each quarter, or
/// each of thirteen periods, ends on the same weekday. It only names days; amounts belong to the
/// quarters of their plan.
///
/// @param firstMonth the month, 1 to 12, in which a year starts; one of weeks starts near its first
/// @param lastDay the weekday on which years of weeks end
/// @param nearest they end on the one nearest to the end of the month before, else on its last one
public record FiscalCalendar(
    Division division, FiscalYear year, DayOfWeek lastDay, boolean nearest) {
  private static final Pattern TEXT =
      Pattern.compile("(\\S+) (\\d{1,2})(?: ([A-Z]+) (last|nearest))?");

  /// What a year is divided into.
  public enum Division {
    MONTHS("months"),
    WEEKS_445("4-4-5"),
    WEEKS_454("4-5-4"),
    WEEKS_544("5-4-4"),
    /// Thirteen periods of four weeks each.
    PERIODS_13("13x4");

    private final String key;

    Division(String key) {
      this.key = key;
    }

    public String key() {
      return key;
    }

    public boolean isOfWeeks() {
      return this != MONTHS;
    }

    public static Division of(String text) {
      for (var division : values()) {
        if (division.key.equals(text)) {
          return division;
        }
      }
      throw RuleBroken.in("division", "calendar.division-unknown", text);
    }
  }

  /// A quarter of a year, or one of thirteen periods, as in `Q3 FY27` and `P9 FY27`.
  public record Part(String name, int year, DateRange days) {
    @Override
    public String toString() {
      return "%s FY%02d".formatted(name, year % 100);
    }
  }

  public static FiscalCalendar ofMonths(int firstMonth) {
    return new FiscalCalendar(
        Division.MONTHS, new FiscalYear(firstMonth), DayOfWeek.SATURDAY, false);
  }

  /// Reads what [#toString()] writes.
  public static FiscalCalendar of(String text) {
    var found = TEXT.matcher(text);
    if (!found.matches()) {
      throw new IllegalArgumentException(text);
    }
    var month = Integer.parseInt(found.group(2));
    var division = Division.of(found.group(1));
    return division.isOfWeeks()
        ? new FiscalCalendar(
            division,
            new FiscalYear(month),
            DayOfWeek.valueOf(found.group(3)),
            found.group(4).equals("nearest"))
        : ofMonths(month);
  }

  /// The quarters or periods in which those days lie, in their order and whole.
  public List<Part> over(DateRange days) {
    var parts = new ArrayList<Part>();
    for (var day = days.start(); day.isBefore(days.end()); day = parts.getLast().days().end()) {
      parts.add(on(day));
    }
    return parts;
  }

  /// The quarter or period that holds that day.
  public Part on(LocalDate day) {
    return division.isOfWeeks() ? inWeeks(day) : inMonths(day);
  }

  private Part inMonths(LocalDate day) {
    var called = year.on(day);
    var start = day.withDayOfMonth(1);
    while (year.on(start.minusDays(1)).equals(called)) {
      start = start.minusMonths(1);
    }
    return new Part(
        "Q" + called.quarter(), called.year(), new DateRange(start, start.plusMonths(3)));
  }

  private Part inWeeks(LocalDate day) {
    var months = division == Division.PERIODS_13 ? 1 : 3;
    var date = chronology().date(day);
    var part = (date.get(ChronoField.MONTH_OF_YEAR) - 1) / months;
    var newYear = date.with(ChronoField.DAY_OF_YEAR, 1);
    var start = newYear.with(ChronoField.MONTH_OF_YEAR, part * months + 1);
    var end = start;
    for (int month = 0; month < months; month++) {
      end = end.plus(end.lengthOfMonth(), java.time.temporal.ChronoUnit.DAYS);
    }
    var days = new DateRange(LocalDate.from(start), LocalDate.from(end));
    return new Part((months == 1 ? "P" : "Q") + (part + 1), called(newYear), days);
  }

  /// Whole weeks start some days off the first of the month.
  private int called(org.threeten.extra.chrono.AccountingDate newYear) {
    return year.on(LocalDate.from(newYear).plusDays(15)).year();
  }

  private AccountingChronology chronology() {
    var builder = new AccountingChronologyBuilder().endsOn(lastDay);
    var ends = year.firstMonth() == 1 ? Month.DECEMBER : Month.of(year.firstMonth() - 1);
    builder = nearest ? builder.nearestEndOf(ends) : builder.inLastWeekOf(ends);
    return switch (division) {
      case WEEKS_454 ->
          builder
              .withDivision(AccountingYearDivision.QUARTERS_OF_PATTERN_4_5_4_WEEKS)
              .leapWeekInMonth(12)
              .toChronology();
      case WEEKS_544 ->
          builder
              .withDivision(AccountingYearDivision.QUARTERS_OF_PATTERN_5_4_4_WEEKS)
              .leapWeekInMonth(12)
              .toChronology();
      case PERIODS_13 ->
          builder
              .withDivision(AccountingYearDivision.THIRTEEN_EVEN_MONTHS_OF_4_WEEKS)
              .leapWeekInMonth(13)
              .toChronology();
      case WEEKS_445, MONTHS ->
          builder
              .withDivision(AccountingYearDivision.QUARTERS_OF_PATTERN_4_4_5_WEEKS)
              .leapWeekInMonth(12)
              .toChronology();
    };
  }

  /// As it is kept: `months 2`, `4-4-5 2 SATURDAY nearest`.
  @Override
  public String toString() {
    var text = division.key() + " " + year.firstMonth();
    return division.isOfWeeks() ? text + " " + lastDay + (nearest ? " nearest" : " last") : text;
  }
}
