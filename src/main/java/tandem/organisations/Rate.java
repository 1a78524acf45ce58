package tandem.organisations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import tandem.basics.Day;
import tandem.basics.Money;
import tandem.basics.RuleBroken;

/// What one unit of a currency was worth in another on a day, and where somebody looked it up.
public record Rate(
    Currency origin, Currency target, LocalDate day, BigDecimal rate, String source) {
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);
  private static final int MOST_DIGITS = 10;

  public Rate {
    if (origin.equals(target)) {
      throw RuleBroken.in("target", "rate.same-currency", origin.getCurrencyCode());
    }
    if (rate.signum() <= 0
        || rate.compareTo(MOST) > 0
        || rate.stripTrailingZeros().scale() > MOST_DIGITS) {
      throw RuleBroken.in("rate", "rate.out-of-range", MOST_DIGITS);
    }
    source = source.strip();
    if (source.isEmpty() || source.length() > 200 || source.indexOf('\0') >= 0) {
      throw RuleBroken.in("source", "rate.source-missing");
    }
  }

  /// @throws RuleBroken naming the field that cannot be read
  public static Rate of(String origin, String target, LocalDate day, String rate, String source) {
    return new Rate(
        currency("origin", origin),
        currency("target", target),
        Day.near("day", day),
        number(rate),
        source);
  }

  /// @throws RuleBroken for what is no currency that people pay in
  public static Currency currency(String field, String code) {
    try {
      var currency = Currency.getInstance(code.strip().toUpperCase(java.util.Locale.ROOT));
      if (currency.getDefaultFractionDigits() >= 0) {
        return currency;
      }
    } catch (IllegalArgumentException unknown) {
      // refused as the others
    }
    throw RuleBroken.in(field, "plan.currency-unknown", code);
  }

  private static BigDecimal number(String text) {
    var digits = text.strip();
    if (!digits.matches("\\d{1,10}(\\.\\d{1,20})?")) {
      throw RuleBroken.in("rate", "rate.unreadable", text);
    }
    return new BigDecimal(digits);
  }

  /// The amount in the target currency, see [Money#at(BigDecimal, Currency)].
  public Money of(Money money) {
    if (!money.currency().equals(origin)) {
      throw new RuleBroken("money.currencies-differ");
    }
    return money.at(rate, target);
  }

  /// As people write it: `1.0834`.
  public String inDigits() {
    return rate.stripTrailingZeros().toPlainString();
  }
}
