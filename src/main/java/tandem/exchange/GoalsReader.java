package tandem.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.basics.Quarter;
import tandem.basics.Side;
import tandem.exchange.PlanSheet.Goal;
import tandem.exchange.PlanSheet.Strategy;

/// Reads goals: a row for each value line, those of one goal under one number.
final class GoalsReader {
  static final List<Column> QUARTERS =
      List.of(Column.GOAL_Q1, Column.GOAL_Q2, Column.GOAL_Q3, Column.GOAL_Q4);

  private final List<Strategy> strategies;
  private final @Nullable Currency currency;
  private final Side importing;
  private final Problems problems;

  GoalsReader(
      List<Strategy> strategies, @Nullable Currency currency, Side importing, Problems problems) {
    this.strategies = strategies;
    this.currency = currency;
    this.importing = importing;
    this.problems = problems;
  }

  List<Goal> read(SheetTable table) {
    if (!table.hasAll(problems, Column.GOAL_TITLE)) {
      return List.of();
    }
    var goals = new LinkedHashMap<Integer, Goal>();
    var last = 0;
    for (var line : table.lines(problems)) {
      last = number(line, last, goals.size());
      goals.merge(last, goal(line, last), (first, next) -> joined(first, next, line));
    }
    for (var goal : goals.values()) {
      if (goal.title() == null) {
        problems.warn(table.place(Column.GOAL_TITLE), "goal-without-title", goal.number());
      }
    }
    return new ArrayList<>(goals.values());
  }

  /// A row without a number goes on with the goal above, unless it names a new one.
  private int number(Line line, int last, int known) {
    var number = line.whole(Column.GOAL_NUMBER);
    if (number != null) {
      return number;
    }
    return last > 0 && line.text(Column.GOAL_TITLE) == null ? last : Math.max(last, known) + 1;
  }

  private Goal goal(Line line, int number) {
    return new Goal(
        number,
        line.text(Column.GOAL_TITLE),
        strategy(line, Column.GOAL_VENDOR_STRATEGY, Side.VENDOR),
        strategy(line, Column.GOAL_PARTNER_STRATEGY, Side.PARTNER),
        line.text(Column.GOAL_DESCRIPTION),
        line.text(Column.GOAL_DONE_WHEN),
        values(line, number),
        years(line));
  }

  private Goal joined(Goal first, Goal next, Line line) {
    if (first.title() != null && next.title() != null && !first.title().equals(next.title())) {
      problems.error(line.place(Column.GOAL_TITLE), "goal-number-twice", first.number());
    }
    var lines = new HashMap<>(first.lines());
    next.lines()
        .forEach((value, quarters) -> {
          if (lines.putIfAbsent(value, quarters) != null) {
            problems.error(
                line.place(Column.GOAL_LINE), "line-twice", value.label(), first.number());
          }
        });
    return new Goal(
        first.number(),
        either(first.title(), next.title()),
        either(first.vendorStrategy(), next.vendorStrategy()),
        either(first.partnerStrategy(), next.partnerStrategy()),
        either(first.description(), next.description()),
        either(first.doneWhen(), next.doneWhen()),
        lines,
        together(first.years(), next.years()));
  }

  private static Map<ValueLine, BigDecimal> together(
      Map<ValueLine, BigDecimal> first, Map<ValueLine, BigDecimal> next) {
    var years = new HashMap<>(next);
    years.putAll(first);
    return years;
  }

  private static @Nullable String either(@Nullable String first, @Nullable String next) {
    return first == null ? next : first;
  }

  private @Nullable String strategy(Line line, Column column, Side side) {
    var named = line.text(column);
    if (named == null) {
      return null;
    }
    var known =
        strategies.stream()
            .filter(strategy -> strategy.side() == side)
            .map(Strategy::statement)
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .toList();
    for (var statement : known) {
      if (statement.equalsIgnoreCase(named)) {
        return statement;
      }
    }
    var meant = Closest.to(named, known);
    if (meant == null) {
      problems.error(line.place(column), "strategy-unknown", named);
    } else {
      problems.error(line.place(column), "strategy-unknown-meant", named, meant);
    }
    return named;
  }

  private Map<ValueLine, Map<Quarter, BigDecimal>> values(Line line, int goal) {
    var label = line.text(Column.GOAL_LINE);
    if (label == null) {
      return Map.of();
    }
    for (var value : ValueLine.values()) {
      if (value.isCalled(Heading.normalise(label))) {
        if (!value.isFor(importing)) {
          problems.warn(line.place(Column.GOAL_LINE), "line-not-ours", value.label(), goal);
        }
        return Map.of(value, quarters(line, value, goal));
      }
    }
    problems.error(line.place(Column.GOAL_LINE), "line-unknown", label);
    return Map.of();
  }

  /// What the line of that row shall come to in the year, if it is known and says so.
  private Map<ValueLine, BigDecimal> years(Line line) {
    var label = line.has(Column.GOAL_YEAR_TARGET) ? line.text(Column.GOAL_LINE) : null;
    var amount = label == null ? null : amounts(line).year();
    return amount == null || label == null
        ? Map.of()
        : Stream.of(ValueLine.values())
            .filter(value -> value.isCalled(Heading.normalise(label)))
            .collect(Collectors.toMap(value -> value, value -> amount));
  }

  private Amounts amounts(Line line) {
    return new Amounts(line, currency, importing, problems);
  }

  private Map<Quarter, BigDecimal> quarters(Line line, ValueLine value, int goal) {
    return amounts(line).read(value, goal);
  }
}
