package tandem.goals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tandem.basics.Money;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.Quarter;
import tandem.basics.UnitId;
import tandem.plans.Plans;
import tandem.plans.Unit;

/// The money of a goal: its lines by quarter, each with the sum of its year.
@RestController
class ValueApi {
  private final Plans plans;

  ValueApi(Plans plans) {
    this.plans = plans;
  }

  record Amount(String amount, String currency) {
    static Amount of(Money money) {
      return new Amount(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }
  }

  /// `field` is the name by which the cell is written, with `version` as its If-Match.
  record Cell(String quarter, String field, @Nullable Amount value, String firmness, int version) {}

  record Line(String line, String side, List<Cell> quarters, Amount year) {}

  record Values(List<Line> lines) {}

  @GetMapping("/api/v1/plans/{plan}/goals/{goal}/values")
  Values values(@PathVariable PlanId plan, @PathVariable UnitId goal) {
    var draft = plans.draft(plan);
    var unit = draft.unit(goal);
    if (!unit.kind().equals(GoalShape.KIND)) {
      throw new NotFound(goal);
    }
    var currency = draft.plan().currency();
    return new Values(
        Arrays.stream(ValueLine.values())
            .filter(line -> line.isFor(draft.plan().mine()))
            .map(line -> line(unit, line, currency))
            .toList());
  }

  private static Line line(Unit goal, ValueLine line, Currency currency) {
    var cells = new ArrayList<Cell>();
    var year = Money.zero(currency);
    for (int number = 1; number <= 4; number++) {
      var quarter = new Quarter(number);
      var name = line.cell(quarter);
      var money = money(goal.value(name), currency);
      year = money == null ? year : year.plus(money);
      cells.add(cell(goal, quarter, name, money));
    }
    return new Line(line.key(), line.side().key(), cells, Amount.of(year));
  }

  private static Cell cell(Unit goal, Quarter quarter, String name, @Nullable Money money) {
    var field = goal.field(name);
    return new Cell(
        quarter.toString(),
        name,
        money == null ? null : Amount.of(money),
        field == null ? "empty" : field.firmness().key(),
        field == null ? 0 : field.version());
  }

  private static @Nullable Money money(@Nullable String value, Currency currency) {
    return value == null ? null : new Money(new BigDecimal(value), currency);
  }
}
