package tandem.goals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
/// who gets what of what the customer pays. `own` are the lines beside the four, in the totals of a
/// plan only.
public record Numbers(
    Currency currency,
    Map<ValueLine, List<Sum>> lines,
    SortedMap<OwnLine, List<Sum>> own,
    Split split) {

  /// Of all goals.
  public static Numbers of(Draft draft) {
    var plan = draft.plan();
    return Stream.concat(
            draft.units(GoalShape.KIND).stream().map(goal -> of(goal, plan)),
            OwnLine.in(draft).map(line -> ofOwn(line, plan.currency(), seenIn(plan))))
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
    return new Numbers(currency, lines, new TreeMap<>(), split);
  }

  /// Of one line beside the four.
  static Numbers ofOwn(Unit line, Currency currency, List<ValueLine> seen) {
    var none = none(currency, seen);
    none.own.put(OwnLine.of(line), quartersOf(line, currency));
    return none;
  }

  /// A quarter without a number is missing if another has one.
  static List<Sum> quartersOf(Unit ownLine, Currency currency) {
    var planned = quarters().anyMatch(q -> ownLine.has(OwnLineShape.cell(q)));
    return quarters()
        .map(q -> Sum.of(read(ownLine.value(OwnLineShape.cell(q)), currency), planned, currency))
        .toList();
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
    return new Numbers(currency, lines, new TreeMap<>(), Split.none(currency));
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
    var owns = new TreeMap<>(own);
    other.own.forEach((line, more) -> owns.merge(line, more, Numbers::added));
    return new Numbers(currency, sums, owns, split.plus(other.split));
  }

  private static List<Sum> added(List<Sum> one, List<Sum> other) {
    return IntStream.range(0, one.size()).mapToObj(q -> one.get(q).plus(other.get(q))).toList();
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
    return Stream.concat(
            ofSide(side).map(line -> at(line, quarter)),
            own.entrySet().stream()
                .filter(line -> line.getKey().countsFor(side))
                .map(line -> line.getValue().get(quarter.number() - 1)))
        .reduce(Sum.none(currency), Sum::plus);
  }

  public Sum year(Side side) {
    return quarters().map(q -> at(side, q)).reduce(Sum.none(currency), Sum::plus);
  }

  private Stream<ValueLine> ofSide(Side side) {
    return lines.keySet().stream().filter(line -> line.isShared() && line.side() == side);
  }

  public boolean isEmpty() {
    return Stream.concat(lines.values().stream(), own.values().stream())
        .flatMap(List::stream)
        .allMatch(Sum::isEmpty);
  }
}
