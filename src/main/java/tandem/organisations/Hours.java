package tandem.organisations;

import java.math.BigDecimal;
import tandem.basics.RuleBroken;

/// Hours a week as people tell them: from 0 to 80, with at most one decimal, so that they are whole
/// minutes.
public final class Hours {
  private static final BigDecimal MOST = BigDecimal.valueOf(80);
  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

  private Hours() {}

  /// @throws RuleBroken for what is no number of hours
  public static BigDecimal of(String text) {
    if (!text.strip().matches("\\d{1,2}([.,]\\d)?")) {
      throw RuleBroken.in("hours_per_week", "person.hours");
    }
    return check(new BigDecimal(text.strip().replace(',', '.')));
  }

  static BigDecimal check(BigDecimal hours) {
    if (hours.signum() < 0 || hours.compareTo(MOST) > 0 || hours.stripTrailingZeros().scale() > 1) {
      throw RuleBroken.in("hours_per_week", "person.hours");
    }
    return hours;
  }

  /// As people write them: `7.5`, and `10`.
  public static String inDigits(BigDecimal hours) {
    return hours.stripTrailingZeros().toPlainString();
  }

  static int inMinutes(BigDecimal hours) {
    return hours.multiply(SIXTY).intValueExact();
  }
}
