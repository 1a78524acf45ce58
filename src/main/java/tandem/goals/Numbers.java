package tandem.goals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.basics.Money;
import tandem.basics.Quarter;
import tandem.basics.Side;
import tandem.plans.Draft;
import tandem.plans.Plan;
import tandem.plans.Unit;

/// The money of one goal, or of several together, as one side sees it: each line by quarter, and
/// who gets what of what the customer pays.
public record Numbers(Currency currency, Map<ValueLine, List<Sum>> lines, Split split) {

  /// Of all goals.
  public static Numbers of(Draft draft) {
    var plan = draft.plan();
    return draft.units(GoalShape.KIND).stream()
        .map(goal -> of(goal, plan))
        .reduce(none(plan.currency(), seenIn(plan)), Numbers::plus);
  }

  /// Of one goal, as whoever sees the plan so.
  public static Numbers of(Unit goal, Plan plan) {
    return of(goal, plan.currency(), seenIn(plan));
  }

  /// Of one goal. A cell without a number is missing in it if others of the goal have one, or for a
  /// line that is only one side's, others of the line.
  static Numbers of(Unit goal, Currency currency, List<ValueLine> seen) {
    var planned = GoalShape.numbers(goal).findAny().isPresent();
    var lines = new EnumMap<ValueLine, List<Sum>>(ValueLine.class);
    for (var line : seen) {
      var expected = line.isShared() ? planned : quarters().anyMatch(q -> goal.has(line.cell(q)));
      lines.put(
          line,
          quarters().map(q -> Sum.of(cell(goal, line, q, currency), expected, currency)).toList());
    }
    var split =
        quarters()
            .map(q -> split(goal, q, planned, currency))
            .reduce(Split.none(currency), Split::plus);
    return new Numbers(currency, lines, split);
  }

  private static Split split(Unit goal, Quarter quarter, boolean planned, Currency currency) {
    return Split.of(
        cell(goal, ValueLine.CUSTOMER_SPEND, quarter, currency),
        cell(goal, ValueLine.VENDOR_REVENUE, quarter, currency),
        cell(goal, ValueLine.PARTNER_ADDED_VALUE, quarter, currency),
        planned,
        currency);
  }

  static Numbers none(Currency currency, List<ValueLine> seen) {
    var lines = new EnumMap<ValueLine, List<Sum>>(ValueLine.class);
    for (var line : seen) {
      lines.put(line, quarters().map(q -> Sum.none(currency)).toList());
    }
    return new Numbers(currency, lines, Split.none(currency));
  }

  static @Nullable Money cell(Unit goal, ValueLine line, Quarter quarter, Currency currency) {
    return read(goal.value(line.cell(quarter)), currency);
  }

  static @Nullable Money read(@Nullable String value, Currency currency) {
    return value == null ? null : new Money(new BigDecimal(value), currency);
  }

  static Stream<Quarter> quarters() {
    return IntStream.rangeClosed(1, 4).mapToObj(Quarter::new);
  }

  static List<ValueLine> seenIn(Plan plan) {
    return Arrays.stream(ValueLine.values())
        .filter(line -> line.isFor(plan.mine()) || line.isSharedIn(plan))
        .toList();
  }

  /// The lines that people of that side write.
  static List<ValueLine> writtenBy(Side viewer) {
    return Arrays.stream(ValueLine.values()).filter(line -> line.isFor(viewer)).toList();
  }

  public Numbers plus(Numbers other) {
    var sums = new EnumMap<ValueLine, List<Sum>>(ValueLine.class);
    lines
        .keySet()
        .forEach(line ->
            sums.put(line, quarters().map(q -> at(line, q).plus(other.at(line, q))).toList()));
    return new Numbers(currency, sums, split.plus(other.split));
  }

  public Sum at(ValueLine line, Quarter quarter) {
    var sums = lines.get(line);
    return sums == null ? Sum.none(currency) : sums.get(quarter.number() - 1);
  }

  public Sum year(ValueLine line) {
    return quarters().map(q -> at(line, q)).reduce(Sum.none(currency), Sum::plus);
  }

  /// What comes to that side in the quarter: its lines that both see. A margin is part of them, not
  /// on top.
  public Sum at(Side side, Quarter quarter) {
    return ofSide(side).map(line -> at(line, quarter)).reduce(Sum.none(currency), Sum::plus);
  }

  public Sum year(Side side) {
    return quarters().map(q -> at(side, q)).reduce(Sum.none(currency), Sum::plus);
  }

  private Stream<ValueLine> ofSide(Side side) {
    return lines.keySet().stream().filter(line -> line.isShared() && line.side() == side);
  }

  public boolean isEmpty() {
    return lines.values().stream().flatMap(List::stream).allMatch(Sum::isEmpty);
  }
}
