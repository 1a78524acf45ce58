package tandem.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.basics.RuleBroken;

class HabitsTest {
  /// In winter two hours ahead of UTC.
  static final Habits NIGHTS =
      new Habits(
          ZoneId.of("Europe/Helsinki"), new Habits.Hours(LocalTime.of(22, 0), LocalTime.of(7, 0)));

  @ParameterizedTest
  @CsvSource({
    "2027-02-01T12:00:00Z, 2027-02-01T12:00:00Z",
    "2027-02-01T19:59:00Z, 2027-02-01T19:59:00Z",
    "2027-02-01T20:00:00Z, 2027-02-02T05:00:00Z",
    "2027-02-02T02:00:00Z, 2027-02-02T05:00:00Z",
    "2027-02-02T05:00:00Z, 2027-02-02T05:00:00Z"
  })
  void holdBackWhatComesAtNight(Instant now, Instant sent) {
    assertThat(NIGHTS.over(now)).isEqualTo(sent);
  }

  @Test
  void holdBackWhatComesAtNoon() {
    var noon = new Habits.Hours(LocalTime.of(12, 0), LocalTime.of(14, 0));
    var habits = new Habits(ZoneId.of("UTC"), noon);
    assertThat(habits.over(Instant.parse("2027-02-01T13:00:00Z")))
        .isEqualTo("2027-02-01T14:00:00Z");
    assertThat(habits.over(Instant.parse("2027-02-01T14:00:00Z")))
        .isEqualTo("2027-02-01T14:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nowhere", "GMT+2", "Etc/GMT+2", "+02:00", "UTC+02:00"})
  void areOfAPlaceThatPostgresKnowsToo(String zone) {
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> Told.habits(Map.of("zone", zone)))
        .withMessage("notices.zone-unknown");
  }
}
