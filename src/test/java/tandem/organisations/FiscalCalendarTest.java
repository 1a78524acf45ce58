package tandem.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import tandem.basics.DateRange;

class FiscalCalendarTest {
  private static final DateRange FEBRUARY_TO_APRIL =
      new DateRange(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 5, 1));

  @Test
  void callsTheSameDaysAsEachCompanyDoes() {
    assertThat(FiscalCalendar.ofMonths(2).over(FEBRUARY_TO_APRIL)).hasToString("[Q1 FY27]");
    assertThat(FiscalCalendar.ofMonths(8).over(FEBRUARY_TO_APRIL)).hasToString("[Q3 FY27]");
    assertThat(FiscalCalendar.ofMonths(7).over(FEBRUARY_TO_APRIL))
        .hasToString("[Q3 FY27, Q4 FY27]");
    assertThat(FiscalCalendar.ofMonths(4).over(FEBRUARY_TO_APRIL))
        .hasToString("[Q4 FY26, Q1 FY27]");
  }

  /// The retail calendar: its year 2023 of 53 weeks ended on 3 February 2024, 2024 on 1 February
  /// 2025. Source: National Retail Federation, 4-5-4 calendar.
  @Test
  void endsYearsAsRetailersDo() {
    var retail = FiscalCalendar.of("4-5-4 2 SATURDAY nearest");
    var last = retail.on(LocalDate.of(2024, 2, 3));
    assertThat(last).hasToString("Q4 FY23");
    assertThat(last.days())
        .isEqualTo(new DateRange(LocalDate.of(2023, 10, 29), LocalDate.of(2024, 2, 4)));
    assertThat(retail.on(LocalDate.of(2024, 2, 4))).hasToString("Q1 FY24");
    assertThat(retail.on(LocalDate.of(2025, 2, 1))).hasToString("Q4 FY24");
    assertThat(retail.on(LocalDate.of(2025, 2, 2))).hasToString("Q1 FY25");
  }

  /// Apple's year ends on the last Saturday of September; its first quarter of 2024 was 1 October
  /// to 30 December 2023. Source: its form 10-Q.
  @Test
  void endsYearsOnTheLastSaturdayOfAMonth() {
    var quarter = FiscalCalendar.of("4-4-5 10 SATURDAY last").on(LocalDate.of(2023, 12, 1));
    assertThat(quarter).hasToString("Q1 FY24");
    assertThat(quarter.days())
        .isEqualTo(new DateRange(LocalDate.of(2023, 10, 1), LocalDate.of(2023, 12, 31)));
  }

  @Test
  void hasThirteenPeriodsOfFourWeeks() {
    var calendar = FiscalCalendar.of("13x4 1 SUNDAY last");
    var year = calendar.over(new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 20)));
    assertThat(year).first().hasToString("P1 FY26");
    assertThat(year).last().hasToString("P13 FY26");
    assertThat(year).hasSize(13);
    assertThat(year).filteredOn(part -> part.days().days() == 28).hasSizeGreaterThanOrEqualTo(12);
  }

  /// Every day lies in one part, and part follows part without a gap.
  @Property
  void leavesNoDayOut(
      @ForAll("calendars") FiscalCalendar calendar,
      @ForAll @IntRange(min = 0, max = 9000) int from,
      @ForAll @IntRange(min = 1, max = 800) int length) {
    var start = LocalDate.of(2015, 1, 1).plusDays(from);
    var parts = calendar.over(new DateRange(start, start.plusDays(length)));
    assertThat(parts.getFirst().days().contains(start)).isTrue();
    assertThat(parts.getLast().days().contains(start.plusDays(length - 1))).isTrue();
    for (int i = 1; i < parts.size(); i++) {
      assertThat(parts.get(i).days().start()).isEqualTo(parts.get(i - 1).days().end());
      assertThat(calendar.on(parts.get(i).days().start())).isEqualTo(parts.get(i));
      assertThat(calendar.on(parts.get(i).days().last())).isEqualTo(parts.get(i));
    }
  }

  @Property
  void isReadAsItIsKept(@ForAll("calendars") FiscalCalendar calendar) {
    assertThat(FiscalCalendar.of(calendar.toString())).isEqualTo(calendar);
  }

  @Provide
  Arbitrary<FiscalCalendar> calendars() {
    return Calendars.any();
  }
}
