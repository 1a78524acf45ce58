package tandem.basics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// An amount in one currency. Amounts in different currencies never meet in a sum.
public record Money(BigDecimal amount, Currency currency) {

  /// Far above any plan; it also keeps a short text such as `1E999999999` from filling the memory.
  private static final int MOST_DIGITS = 18;

  /// Refuses fractions the currency does not have, rather than round them away.
  public Money {
    if (currency.getDefaultFractionDigits() < 0) { // gold, test codes, "no currency"
      throw new RuleBroken("money.currency-unknown", currency.getCurrencyCode());
    }
    if ((long) amount.precision() - amount.scale() > MOST_DIGITS) {
      throw new RuleBroken("money.too-large");
    }
    if (amount.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
      throw new RuleBroken("money.too-fine", currency.getCurrencyCode());
    }
    amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
  }

  public static Money zero(Currency currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  /// This amount in another currency: exactly amount × rate, rounded once to the smallest unit of
  /// that currency; half a unit goes to the even neighbour, so that many roundings do not lean to
  /// one side. A total is converted as a whole, at one rate: it may differ from the sum of its
  /// converted parts by half a unit for each.
  ///
  /// @param rate units of the other currency for one of this
  public Money at(BigDecimal rate, Currency other) {
    if (other.getDefaultFractionDigits() < 0) {
      throw new RuleBroken("money.currency-unknown", other.getCurrencyCode());
    }
    var exact = amount.multiply(rate);
    return new Money(
        exact.setScale(other.getDefaultFractionDigits(), RoundingMode.HALF_EVEN), other);
  }

  public Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new RuleBroken("money.currencies-differ");
    }
    return new Money(amount.add(other.amount), currency);
  }

  public Money minus(Money other) {
    return plus(new Money(other.amount.negate(), other.currency));
  }
}
