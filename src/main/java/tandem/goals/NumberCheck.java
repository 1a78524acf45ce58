package tandem.goals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.basics.Money;
import tandem.basics.Quarter;
import tandem.plans.Draft;
import tandem.plans.Unit;

/// Something in the numbers of a goal that cannot be meant so; `code` says it in words. A year in
/// which too much reaches the vendor has a quarter in which it does.
///
/// @param quarters where; none where it is about the year
/// @param difference by how much the quarters miss their year
public record NumberCheck(
    String code, ValueLine line, List<Quarter> quarters, @Nullable Money difference) {
  private static final String ABOVE = "revenue-above-spend";
  private static final String MORE = "quarters-above-year";
  private static final String LESS = "quarters-below-year";

  /// What the viewer sees of a goal.
  public static List<NumberCheck> of(Draft draft, Unit goal) {
    var checks = new ArrayList<NumberCheck>();
    var above = Numbers.quarters().filter(q -> isAbove(draft, goal, q)).toList();
    if (!above.isEmpty()) {
      checks.add(new NumberCheck(ABOVE, ValueLine.VENDOR_REVENUE, above, null));
    }
    var numbers = Numbers.of(goal, draft.plan());
    numbers.lines().keySet().forEach(line -> addYear(checks, numbers, line, goal));
    return checks;
  }

  /// More cannot reach the vendor than the customer pays for the product.
  private static boolean isAbove(Draft draft, Unit goal, Quarter quarter) {
    var currency = draft.plan().currency();
    var spend = Numbers.cell(goal, ValueLine.CUSTOMER_SPEND, quarter, currency);
    var revenue = Numbers.cell(goal, ValueLine.VENDOR_REVENUE, quarter, currency);
    return spend != null && revenue != null && revenue.amount().compareTo(spend.amount()) > 0;
  }

  /// Quarters that are still missing may yet bring what lacks, but never less than nothing.
  private static void addYear(
      List<NumberCheck> checks, Numbers numbers, ValueLine line, Unit goal) {
    var year = Numbers.read(goal.value(line.yearCell()), numbers.currency());
    if (year == null) {
      return;
    }
    var sum = numbers.year(line);
    var difference = sum.money().minus(year);
    if (difference.amount().signum() > 0) {
      checks.add(new NumberCheck(MORE, line, List.of(), difference));
    } else if (difference.amount().signum() < 0 && sum.written() == 4) {
      checks.add(new NumberCheck(LESS, line, List.of(), year.minus(sum.money())));
    }
  }

  /// The field at which to mend it.
  public String field() {
    return quarters.isEmpty() ? line.yearCell() : line.cell(quarters.getFirst());
  }

  /// As in `Q1, Q3`, or the difference: `12500.00`.
  public String detail() {
    return difference == null
        ? quarters.stream().map(Quarter::toString).collect(Collectors.joining(", "))
        : amount(difference.amount());
  }

  /// What the line is called where both sides talk of it: `vendor revenue`.
  public String lineInWords() {
    return line.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String amount(BigDecimal amount) {
    return tandem.plans.FieldViews.amount(amount);
  }
}
