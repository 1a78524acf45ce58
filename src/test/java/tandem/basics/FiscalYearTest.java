package tandem.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FiscalYearTest {
  @Test
  void isCalledByTheYearInWhichMostOfItLies() {
    var july = LocalDate.of(2026, 7, 1);
    assertThat(new FiscalYear(7).on(july).toString()).isEqualTo("Q1 FY27");
    assertThat(new FiscalYear(6).on(july).toString()).isEqualTo("Q1 FY26");
    assertThat(new FiscalYear(1).on(july).toString()).isEqualTo("Q3 FY26");
  }

  @Property
  void movesOneQuarterOnInThreeMonths(
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @IntRange(min = 0, max = 4000) int day) {
    var on = LocalDate.of(2020, 1, 1).plusDays(day).withDayOfMonth(1);
    var now = new FiscalYear(month).on(on);
    var later = new FiscalYear(month).on(on.plusMonths(3));
    assertThat(later.year() * 4 + later.quarter()).isEqualTo(now.year() * 4 + now.quarter() + 1);
  }

  @Test
  void startsInAMonth() {
    assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> new FiscalYear(13));
  }
}
