package tandem.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DateRangeTest {

  @Property
  void containsTheDaysFromItsStartToItsLast(
      @ForAll("ranges") DateRange range, @ForAll("days") LocalDate day) {
    var within = range.start().datesUntil(range.end()).anyMatch(day::equals);
    assertThat(range.contains(day)).isEqualTo(within);
  }

  @Property
  void isAsLongAsItHasDays(@ForAll("ranges") DateRange range) {
    assertThat(range.days()).isEqualTo(range.start().datesUntil(range.end()).count());
    assertThat(range.contains(range.last())).isTrue();
    assertThat(range.contains(range.end())).isFalse();
  }

  @Property
  void overlapsBothWays(@ForAll("ranges") DateRange one, @ForAll("ranges") DateRange other) {
    assertThat(one.overlaps(other)).isEqualTo(other.overlaps(one));
    assertThat(one.overlaps(one)).isTrue();
  }

  @Property
  void overlapsWhenADayIsInBoth(
      @ForAll("ranges") DateRange one, @ForAll("ranges") DateRange other) {
    assertThat(one.overlaps(other))
        .isEqualTo(one.start().datesUntil(one.end()).anyMatch(other::contains));
  }

  @Property
  void doesNotOverlapWhatFollowsIt(@ForAll("ranges") DateRange range) {
    var next = new DateRange(range.end(), range.end().plusDays(1));
    assertThat(range.overlaps(next)).isFalse();
  }

  @Property
  void endsAfterItsStart(
      @ForAll("days") LocalDate start, @ForAll @IntRange(max = 400) int daysBefore) {
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> new DateRange(start, start.minusDays(daysBefore)))
        .withMessage("dates.end-before-start");
  }

  /// Near enough to one another to meet often.
  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 200).map(LocalDate.of(2026, 1, 1)::plusDays);
  }

  @Provide
  Arbitrary<DateRange> ranges() {
    return Combinators.combine(days(), Arbitraries.integers().between(1, 60))
        .as((start, length) -> new DateRange(start, start.plusDays(length)));
  }
}
