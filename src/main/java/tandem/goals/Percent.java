package tandem.goals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import tandem.basics.Money;
import tandem.basics.RuleBroken;

/// By how many percent numbers shall be more or less: `10`, `-7.5`.
record Percent(BigDecimal percent) {
  static final Percent NONE = new Percent(BigDecimal.ZERO);

  private static final BigDecimal LEAST = BigDecimal.valueOf(-100);
  private static final BigDecimal MOST = BigDecimal.valueOf(1000);

  /// Nothing written is as it is.
  static Percent of(String text) {
    var trimmed = text.strip().replace('−', '-');
    if (trimmed.isEmpty()) {
      return NONE;
    }
    if (!trimmed.matches("[+-]?\\d{1,4}(\\.\\d{1,2})?")) {
      throw RuleBroken.in("percent", "scenario.percent", trimmed);
    }
    var percent = new BigDecimal(trimmed);
    if (percent.compareTo(LEAST) < 0 || percent.compareTo(MOST) > 0) {
      throw RuleBroken.in("percent", "scenario.percent", trimmed);
    }
    return new Percent(percent);
  }

  /// Exactly amount × (100 + percent) ÷ 100, rounded once to the smallest unit of the currency,
  /// halves to the even one.
  Money of(Money money) {
    var exact = money.amount().multiply(percent.add(BigDecimal.valueOf(100))).movePointLeft(2);
    var digits = money.currency().getDefaultFractionDigits();
    return new Money(exact.setScale(digits, RoundingMode.HALF_EVEN), money.currency());
  }

  boolean isNone() {
    return percent.signum() == 0;
  }
}
