package tandem.practicality.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForecastTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private final Engine engine = Engine.plain();

  @Test
  void isTheSameOnAnyNumberOfThreads() {
    var plan = GeneratedPlan.of(3, 12, 150, 25, 0.45);

    assertThat(engine.forecast(plan, Map.of(), 1001, 7, 1))
        .isEqualTo(engine.forecast(plan, Map.of(), 1001, 7, 3))
        .isNotEqualTo(engine.forecast(plan, Map.of(), 1001, 8, 1));
  }

  @Test
  void readsHighAsOneInTen() {
    // 20 likely hours, 40 at worst but one in ten; 40 hours there
    var forecast = engine.forecast(one(20, 0), Map.of(), 10_000, 1, 1);

    assertThat(forecast.cycle()).isCloseTo(0.9, within(0.02));
    assertThat(forecast.goals()).containsEntry("goal", forecast.cycle());
    assertThat(forecast.actions()).containsEntry("action", forecast.cycle());
  }

  @Test
  void knowsThatWhatIsDoneIsDone() {
    // the same 20 hours, of which 18 are done, and 22 hours to be had: 40 in all
    var begun = engine.forecast(one(2, 18), Map.of(), 10_000, 1, 1);

    // P(effort <= 58) given that it is more than 18: above 0.9 by both
    assertThat(begun.cycle()).isCloseTo(0.965, within(0.02));
  }

  @Test
  void isCertainOfWhatIsSure() {
    var sure = engine.forecast(of(20, Case.Effort.SURE), Map.of(), 100, 1, 1);

    assertThat(sure.cycle()).isEqualTo(1);
    assertThat(sure.end()).containsOnly(MONDAY.plusDays(4));
  }

  @Test
  void namesWhatItHangsOn() {
    var plan =
        new Case(
            MONDAY,
            MONDAY.plusDays(13),
            List.of(EngineTest.person("ana", 4), EngineTest.person("ben", 4)),
            List.of(new Case.Goal("goal", 1, 1, MONDAY.plusDays(4), true)),
            List.of(
                EngineTest.action("short", "goal", List.of(), new Case.Item("ben", 2)),
                EngineTest.action("long", "goal", List.of(), new Case.Item("ana", 20))));

    var hangsOn = engine.forecast(plan, Map.of(), 2000, 1, 1).hangsOn();

    assertThat(hangsOn.getFirst().action()).isEqualTo("long");
    assertThat(hangsOn.getFirst().gain()).isGreaterThan(0.9);
    assertThat(Math.abs(hangsOn.getLast().correlation())).isLessThan(0.1);
  }

  /// One person with 40 hours until the due date.
  private static Case one(int hours, int done) {
    return of(hours, new Case.Effort(0.5, 2, done));
  }

  private static Case of(int hours, Case.Effort effort) {
    return new Case(
        MONDAY,
        MONDAY.plusDays(20),
        List.of(EngineTest.person("ana", hours == 20 && effort.high() == 1 ? 4 : 8)),
        List.of(new Case.Goal("goal", 1, 1, MONDAY.plusDays(4), true)),
        List.of(
            new Case.Action(
                "action",
                "goal",
                List.of(new Case.Item("ana", hours)),
                null,
                null,
                List.of(),
                effort)));
  }
}
