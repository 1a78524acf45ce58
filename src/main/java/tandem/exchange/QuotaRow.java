package tandem.exchange;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tandem.basics.Quarter;

/// What one seller of the vendor is to sell in one calendar year, as a list of sales quotas says
/// it.
///
/// @param amounts by number of the quarter, 1 to 4, in the currency of the list
/// @param partner the reseller the list names for it
public record QuotaRow(
    String seller, int year, Map<Integer, BigDecimal> amounts, @Nullable String partner) {
  public QuotaRow {
    amounts = java.util.Collections.unmodifiableMap(new TreeMap<>(amounts));
  }

  public @Nullable BigDecimal amount(int quarter) {
    return amounts.get(quarter);
  }

  /// The goal that it is in a plan: vendor revenue, and nothing else.
  PlanSheet.Goal goal(int number) {
    var quarters = new LinkedHashMap<Quarter, BigDecimal>();
    amounts.forEach((quarter, amount) -> quarters.put(new Quarter(quarter), amount));
    var lines = new EnumMap<ValueLine, Map<Quarter, BigDecimal>>(ValueLine.class);
    lines.put(ValueLine.VENDOR_REVENUE, quarters);
    var title = "Sales quota " + year + ": " + seller;
    return new PlanSheet.Goal(number, title, null, null, null, null, lines, Map.of());
  }
}
