package tandem.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.basics.Money;
import tandem.basics.RuleBroken;

class PercentTest {
  @ParameterizedTest
  @CsvSource({
    "10, 0.05, EUR, 0.06",
    "30, 0.05, EUR, 0.06",
    "50, 0.01, EUR, 0.02",
    "-50, 0.01, EUR, 0.00",
    "50, 3, JPY, 4",
    "-7.5, 1000.10, EUR, 925.09",
    "'', 12.34, EUR, 12.34",
    "-100, 12.34, EUR, 0.00",
    "+2.25, 100, KWD, 102.250"
  })
  void isExactToTheSmallestUnit(String percent, String amount, String currency, String then) {
    var money = new Money(new BigDecimal(amount), Currency.getInstance(currency));
    assertThat(Percent.of(percent).of(money).amount()).isEqualTo(new BigDecimal(then));
  }

  /// Never further than half a cent from what it would be exactly.
  @Property
  void isHalfAUnitOffAtMost(
      @ForAll @IntRange(min = 0, max = 1_000_000_000) int cents,
      @ForAll @IntRange(min = -10_000, max = 100_000) int hundredths) {
    var money = new Money(BigDecimal.valueOf(cents, 2), Currency.getInstance("EUR"));
    var percent = new Percent(BigDecimal.valueOf(hundredths, 2));
    var exact = money.amount().multiply(BigDecimal.valueOf(10_000L + hundredths)).movePointLeft(4);
    assertThat(percent.of(money).amount().subtract(exact).abs())
        .isLessThanOrEqualTo(new BigDecimal("0.005"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ten", "10 %", "1001", "-100.01", "0.001", "1e2", "--1"})
  void refusesWhatIsNoPercent(String text) {
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> Percent.of(text))
        .satisfies(it -> assertThat(it.field()).isEqualTo("percent"));
  }
}
