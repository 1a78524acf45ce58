package tandem.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple3;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class MoneyTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final long MANY = 100_000_000_000_000_000L;

  @Property
  void addsInAnyOrder(@ForAll("threeAmounts") Tuple3<Money, Money, Money> three) {
    var a = three.get1();
    var b = three.get2();
    var c = three.get3();
    assertThat(a.plus(b)).isEqualTo(b.plus(a));
    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
  }

  @Property
  void losesNoFraction(@ForAll("threeAmounts") Tuple3<Money, Money, Money> three) {
    var sum = three.get1().plus(three.get2());
    assertThat(sum.amount())
        .isEqualByComparingTo(three.get1().amount().add(three.get2().amount()))
        .isEqualTo(sum.amount().setScale(sum.currency().getDefaultFractionDigits()));
  }

  @Property
  void isUnchangedByZero(@ForAll("threeAmounts") Tuple3<Money, Money, Money> three) {
    var money = three.get1();
    assertThat(money.plus(Money.zero(money.currency()))).isEqualTo(money);
  }

  @Property
  void isTheSameHoweverManyZerosFollow(
      @ForAll("threeAmounts") Tuple3<Money, Money, Money> three,
      @ForAll @IntRange(max = 9) int zeros) {
    var money = three.get1();
    var longer = money.amount().setScale(money.amount().scale() + zeros);
    assertThat(new Money(longer, money.currency())).isEqualTo(money);
  }

  @Property
  void refusesWhatIsTooFine(
      @ForAll("currencies") Currency currency,
      @ForAll @LongRange(min = -MANY, max = MANY) long units) {
    var digits = currency.getDefaultFractionDigits();
    var tooFine =
        new BigDecimal(
            BigInteger.valueOf(units).multiply(BigInteger.TEN).add(BigInteger.ONE), digits + 1);
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> new Money(tooFine, currency))
        .withMessage("money.too-fine");
  }

  @Property
  void staysInItsCurrency(@ForAll("threeAmounts") Tuple3<Money, Money, Money> three) {
    var money = three.get1();
    var other = Money.zero(Currency.getInstance("CHF"));
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> money.plus(other))
        .withMessage("money.currencies-differ");
  }

  @Example
  void writesTenThousandAsPeopleDo() {
    assertThat(new Money(new BigDecimal("1E4"), EUR).amount()).hasToString("10000.00");
  }

  /// At the smallest unit of the other currency nothing is nearer to amount × rate, and of two that
  /// are as near it is the even one.
  @Property
  void isConvertedToTheNearestUnitOfTheOther(
      @ForAll("threeAmounts") Tuple3<Money, Money, Money> amounts,
      @ForAll("currencies") Currency other,
      @ForAll @LongRange(min = 1, max = 3_000_000L) long rate) {
    var exact = amounts.get1().amount().multiply(BigDecimal.valueOf(rate, 6));
    var there = amounts.get1().at(BigDecimal.valueOf(rate, 6), other);
    var unit = BigDecimal.ONE.movePointLeft(other.getDefaultFractionDigits());
    var off = there.amount().subtract(exact).abs();
    var half = unit.divide(BigDecimal.valueOf(2));
    assertThat(there.currency()).isEqualTo(other);
    assertThat(off).isLessThanOrEqualTo(half);
    if (off.compareTo(half) == 0) {
      assertThat(there.amount().unscaledValue().testBit(0)).isFalse();
    }
  }

  @Example
  void isConvertedAsBankersRound() {
    assertThat(new Money(new BigDecimal("0.05"), EUR).at(new BigDecimal("0.5"), EUR).amount())
        .hasToString("0.02");
    assertThat(new Money(new BigDecimal("0.07"), EUR).at(new BigDecimal("0.5"), EUR).amount())
        .hasToString("0.04");
    assertThat(
            new Money(new BigDecimal("1234.56"), EUR)
                .at(new BigDecimal("1.0834"), Currency.getInstance("JPY"))
                .amount())
        .hasToString("1338");
  }

  /// A total is converted as a whole: the sum of converted parts strays from it by half a unit for
  /// each of them at most, and half for itself.
  @Property
  void isConvertedAsAWhole(
      @ForAll("threeAmounts") Tuple3<Money, Money, Money> amounts,
      @ForAll("currencies") Currency other,
      @ForAll @LongRange(min = 1, max = 3_000_000L) long rate) {
    var at = BigDecimal.valueOf(rate, 6);
    var whole = amounts.get1().plus(amounts.get2()).plus(amounts.get3()).at(at, other);
    var parts =
        amounts
            .get1()
            .at(at, other)
            .plus(amounts.get2().at(at, other))
            .plus(amounts.get3().at(at, other));
    var unit = BigDecimal.ONE.movePointLeft(other.getDefaultFractionDigits());
    assertThat(whole.minus(parts).amount().abs())
        .isLessThanOrEqualTo(unit.multiply(BigDecimal.valueOf(2)));
  }

  /// What is no currency to plan in, such as gold or "no currency", has no number of fraction
  /// digits.
  @Example
  void refusesACurrencyNobodyPaysIn() {
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> Money.zero(Currency.getInstance("XXX")))
        .withMessage("money.currency-unknown");
  }

  @Example
  void refusesWhatWouldFillTheMemory() {
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> new Money(new BigDecimal("1E999999999"), EUR))
        .withMessage("money.too-large");
  }

  @Provide
  Arbitrary<Currency> currencies() {
    return Arbitraries.of("EUR", "USD", "JPY", "KWD").map(Currency::getInstance);
  }

  @Provide
  Arbitrary<Tuple3<Money, Money, Money>> threeAmounts() {
    return currencies()
        .flatMap(currency ->
            Combinators.combine(in(currency), in(currency), in(currency)).as(Tuple::of));
  }

  private static Arbitrary<Money> in(Currency currency) {
    return Arbitraries.longs()
        .between(-MANY, MANY)
        .map(units ->
            new Money(BigDecimal.valueOf(units, currency.getDefaultFractionDigits()), currency));
  }
}
