package tandem.exchange;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.basics.Quarter;
import tandem.basics.Side;

/// Reads the four quarters of one row, and checks them against the year if the row has one.
record Amounts(Line line, @Nullable Currency currency, Side importing, Problems problems) {

  Map<Quarter, BigDecimal> read(ValueLine value, int goal) {
    var amounts = new HashMap<Quarter, BigDecimal>();
    for (var number = 1; number <= 4; number++) {
      var quarter = new Quarter(number);
      var column = GoalsReader.QUARTERS.get(number - 1);
      var amount = line.number(column);
      if (amount != null && !tooFine(amount, column)) {
        amounts.put(quarter, amount);
      } else if (amount == null && line.text(column) == null && value.isFor(importing)) {
        var code = value.side() == importing ? "quarter-missing" : "quarter-blank";
        problems.note(line.place(column), code, value.label(), quarter, goal);
      }
    }
    checkYear(amounts);
    return amounts;
  }

  /// What the quarters shall come to; null where that is not said, or cannot be meant.
  @Nullable BigDecimal year() {
    var amount = line.number(Column.GOAL_YEAR_TARGET);
    return amount == null || tooFine(amount, Column.GOAL_YEAR_TARGET) ? null : amount;
  }

  private boolean tooFine(BigDecimal amount, Column column) {
    var tooFine =
        currency != null && amount.scale() > Math.max(0, currency.getDefaultFractionDigits());
    if (tooFine) {
      problems.error(
          line.place(column), "amount-too-fine", amount.toPlainString(), String.valueOf(currency));
    }
    if (amount.signum() < 0) {
      problems.error(line.place(column), "amount-negative", amount.toPlainString());
    }
    return tooFine;
  }

  private void checkYear(Map<Quarter, BigDecimal> amounts) {
    var year = line.has(Column.GOAL_YEAR) ? line.number(Column.GOAL_YEAR) : null;
    var sum = amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (year != null && year.compareTo(sum) != 0) {
      problems.warn(
          line.place(Column.GOAL_YEAR), "year-not-sum", year.toPlainString(), sum.toPlainString());
    }
  }
}
