package tandem.goals;

import java.util.List;
import java.util.stream.Collectors;
import tandem.basics.Quarter;
import tandem.plans.Draft;
import tandem.plans.Unit;

/// Something in the numbers of a goal that cannot be meant so; `code` says it in words. A year in
/// which too much reaches the vendor has a quarter in which it does.
public record NumberCheck(String code, List<Quarter> quarters) {
  private static final String ABOVE = "revenue-above-spend";

  /// What both sides see of a goal.
  public static List<NumberCheck> of(Draft draft, Unit goal) {
    var above = Numbers.quarters().filter(q -> isAbove(draft, goal, q)).toList();
    return above.isEmpty() ? List.of() : List.of(new NumberCheck(ABOVE, above));
  }

  /// More cannot reach the vendor than the customer pays for the product.
  private static boolean isAbove(Draft draft, Unit goal, Quarter quarter) {
    var currency = draft.plan().currency();
    var spend = Numbers.cell(goal, ValueLine.CUSTOMER_SPEND, quarter, currency);
    var revenue = Numbers.cell(goal, ValueLine.VENDOR_REVENUE, quarter, currency);
    return spend != null && revenue != null && revenue.amount().compareTo(spend.amount()) > 0;
  }

  /// The field at which to mend it.
  public String field() {
    return ValueLine.VENDOR_REVENUE.cell(quarters.getFirst());
  }

  /// As in `Q1, Q3`.
  public String where() {
    return quarters.stream().map(Quarter::toString).collect(Collectors.joining(", "));
  }
}
