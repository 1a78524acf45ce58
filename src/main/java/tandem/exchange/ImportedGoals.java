package tandem.exchange;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.basics.Quarter;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.goals.GoalShape;
import tandem.plans.Adding;
import tandem.strategies.StrategyShape;

/// Writes the strategies of a workbook, then its goals, tied to them.
@Component
class ImportedGoals {
  private final Adding adding;

  ImportedGoals(Adding adding) {
    this.adding = adding;
  }

  /// The goals as they are in the plan now, by the number they have in the workbook.
  Map<Integer, UnitId> write(Importing into) {
    var strategies = strategies(into);
    var goals = new HashMap<Integer, UnitId>();
    for (var goal : into.sheet().goals()) {
      goals.put(goal.number(), goal(into, goal, strategies));
    }
    return goals;
  }

  private Map<String, UnitId> strategies(Importing into) {
    var written = new HashMap<String, UnitId>();
    var theirs = false;
    for (var strategy : into.sheet().strategies()) {
      theirs = theirs || strategy.side() != into.side();
      var statement = strategy.statement();
      if (statement != null) {
        written.put(key(strategy.side(), statement), strategy(into, strategy));
      } else if (strategy.side() != into.side()) { // an own empty row says nothing yet
        strategy(into, strategy);
      }
    }
    if (!theirs) {
      strategy(into, new PlanSheet.Strategy(into.side().other(), null, null, null));
    }
    return written;
  }

  private UnitId strategy(Importing into, PlanSheet.Strategy strategy) {
    var kind = strategy.kind();
    var words =
        new FirstWords()
            .with("kind", kind == null ? null : StrategyKinds.key(kind))
            .with("statement", strategy.statement())
            .with("measure", strategy.measure());
    if (strategy.statement() == null) {
      words.ask("statement");
    }
    return add(into, words, StrategyShape.KIND, strategy.side());
  }

  private UnitId goal(Importing into, PlanSheet.Goal goal, Map<String, UnitId> strategies) {
    var words =
        new FirstWords()
            .with("title", goal.title() == null ? "Goal " + goal.number() : goal.title())
            .with("description", goal.description())
            .with("done_when", goal.doneWhen());
    for (var side : Side.values()) {
      var named = side == Side.VENDOR ? goal.vendorStrategy() : goal.partnerStrategy();
      var strategy = named == null ? null : strategies.get(key(side, named));
      words.with(GoalShape.tie(side), strategy);
      if (strategy == null && side != into.side()) {
        words.ask(GoalShape.tie(side));
      }
    }
    for (var line : tandem.goals.ValueLine.values()) {
      if (line.isFor(into.side())) {
        var quarters = goal.lines().getOrDefault(ValueLine.valueOf(line.name()), Map.of());
        for (int number = 1; number <= 4; number++) {
          var quarter = new Quarter(number);
          amount(words, line.cell(quarter), quarters.get(quarter), line.side() != into.side());
        }
        amount(words, line.yearCell(), goal.years().get(ValueLine.valueOf(line.name())), false);
      }
    }
    return add(into, words, GoalShape.KIND, null);
  }

  private static void amount(
      FirstWords words, String cell, java.math.@Nullable BigDecimal amount, boolean theirs) {
    if (amount != null) {
      words.with(cell, amount.toPlainString());
    } else if (theirs) {
      words.ask(cell);
    }
  }

  private UnitId add(Importing into, FirstWords words, String kind, @Nullable Side side) {
    return adding.add(into.plan(), words.of(kind, side), words.asks(), into.by());
  }

  private static String key(Side side, String statement) {
    return side + " " + statement.strip().toLowerCase(Locale.ROOT);
  }
}
