package tandem.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tandem.plans.Plan;

class CycleTest {
  static final Plan PLAN = ActionShapeTest.draft().plan(); // of 2027, begun on its first day

  @Test
  void isTheFirstUntilItEnds() {
    assertThat(on("2026-06-01").number()).isEqualTo(1);
    assertThat(on("2027-03-31").number()).isEqualTo(1);
    assertThat(on("2027-03-31").days().last()).isEqualTo(LocalDate.of(2027, 3, 31));
  }

  @Test
  void rollsAfterNinetyDays() {
    assertThat(on("2027-04-01").number()).isEqualTo(2);
    assertThat(on("2027-04-01").days().start()).isEqualTo(LocalDate.of(2027, 4, 1));
    assertThat(on("2027-03-31").next()).isEqualTo(on("2027-04-01"));
  }

  @Test
  void isThePlansLastOnceThePlanIsOver() {
    assertThat(on("2031-01-01")).isEqualTo(on("2027-12-31"));
  }

  @Test
  void hasThirteenWeeks() {
    var first = on("2027-01-01");
    assertThat(first.week(first.days().start())).isEqualTo(1);
    assertThat(first.week(first.days().last())).isEqualTo(13);
  }

  private static Cycle on(String today) {
    return Cycle.at(PLAN, LocalDate.parse(today));
  }
}
