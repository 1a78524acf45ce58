package tandem.goals;

import java.util.Currency;
import org.jspecify.annotations.Nullable;
import tandem.basics.Money;

/// The money of some cells, and how many of them are written or still missing.
public record Sum(Money money, int written, int missing) {

  static Sum none(Currency currency) {
    return new Sum(Money.zero(currency), 0, 0);
  }

  /// @param expected whether the cell is missing where nothing stands in it
  static Sum of(@Nullable Money cell, boolean expected, Currency currency) {
    return cell == null ? new Sum(Money.zero(currency), 0, expected ? 1 : 0) : new Sum(cell, 1, 0);
  }

  public Sum plus(Sum other) {
    return new Sum(money.plus(other.money), written + other.written, missing + other.missing);
  }

  public boolean isEmpty() {
    return written == 0;
  }

  /// Whether nothing is missing in it.
  public boolean isComplete() {
    return missing == 0;
  }
}
