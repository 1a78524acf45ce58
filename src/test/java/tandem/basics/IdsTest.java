package tandem.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

  @Test
  void areReadAsTheyAreWritten() {
    var id = PlanId.fresh();
    assertThat(PlanId.of(id.toString())).isEqualTo(id);
  }

  @Test
  void areOfOneKind() {
    var value = UUID.randomUUID();
    assertThat(new PlanId(value)).isNotEqualTo(new PersonId(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "7", "1-1-1-1-1", "not-an-id-at-all", "00000000-0000-0000-0000-00000000000g"})
  void thatNameNothingAreNotFound(String text) {
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> PlanId.of(text));
  }
}
