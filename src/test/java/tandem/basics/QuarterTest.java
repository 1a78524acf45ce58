package tandem.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class QuarterTest {

  @Property
  void tilesAnyPeriodOfWholeMonths(
      @ForAll @IntRange(min = 1970, max = 2100) int year,
      @ForAll @IntRange(min = 1, max = 365) int day,
      @ForAll @IntRange(min = 4, max = 60) int months) {
    var start = LocalDate.ofYearDay(year, day);
    var period = new DateRange(start, start.plusMonths(months));
    var quarters = quartersOf(period);
    assertThat(quarters.getFirst().start()).isEqualTo(period.start());
    assertThat(quarters.getLast().end()).isEqualTo(period.end());
    for (var i = 1; i < 4; i++) {
      assertThat(quarters.get(i).start()).isEqualTo(quarters.get(i - 1).end());
    }
  }

  @Property
  void holdsEachDayOfThePeriodOnce(
      @ForAll @IntRange(min = 1, max = 365) int day,
      @ForAll @IntRange(min = 4, max = 24) int months,
      @ForAll @IntRange(max = 9999) int anyDay) {
    var start = LocalDate.ofYearDay(2026, day);
    var period = new DateRange(start, start.plusMonths(months));
    var date = start.plusDays(anyDay % period.days());
    assertThat(quartersOf(period)).filteredOn(it -> it.contains(date)).hasSize(1);
  }

  @Example
  void isThreeMonthsOfAYear() {
    var year = new DateRange(LocalDate.of(2026, 2, 1), LocalDate.of(2027, 2, 1));
    assertThat(new Quarter(2).within(year))
        .isEqualTo(new DateRange(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 8, 1)));
  }

  @Example
  void isCutFromAPeriodThatBeganOnALeapDay() {
    var year = new DateRange(LocalDate.of(2028, 2, 29), LocalDate.of(2029, 2, 28));
    assertThat(new Quarter(1).within(year).end()).isEqualTo(LocalDate.of(2028, 5, 29));
  }

  @Example
  void needsFourMonths() {
    var spring = new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 1));
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> new Quarter(1).within(spring))
        .withMessage("quarter.period-too-short");
  }

  @Property
  void readsWhatItWrites(@ForAll @IntRange(min = 1, max = 4) int number) {
    var quarter = new Quarter(number);
    assertThat(Quarter.of(quarter.toString())).isEqualTo(quarter);
  }

  @Example
  void isOneOfFour() {
    for (var number : List.of(0, 5, -1)) {
      assertThatExceptionOfType(RuleBroken.class)
          .isThrownBy(() -> new Quarter(number))
          .withMessage("quarter.unknown");
    }
    for (var text : List.of("", "Q0", "Q5", "Q11", " Q1", "1")) {
      assertThatExceptionOfType(RuleBroken.class)
          .isThrownBy(() -> Quarter.of(text))
          .withMessage("quarter.unknown");
    }
  }

  private static List<DateRange> quartersOf(DateRange period) {
    return IntStream.rangeClosed(1, 4).mapToObj(it -> new Quarter(it).within(period)).toList();
  }
}
