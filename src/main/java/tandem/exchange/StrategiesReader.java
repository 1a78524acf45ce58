package tandem.exchange;

import java.util.ArrayList;
import java.util.List;
import tandem.basics.Side;
import tandem.exchange.PlanSheet.Strategy;

/// Reads each organisation's growth strategies.
final class StrategiesReader {
  private StrategiesReader() {}

  static List<Strategy> read(
      SheetTable table, Organisations organisations, Side importing, Problems problems) {
    var strategies = new ArrayList<Strategy>();
    if (!table.hasAll(problems, Column.STRATEGY_ORGANISATION, Column.STRATEGY_STATEMENT)) {
      return strategies;
    }
    for (var line : table.lines(problems)) {
      var side = organisations.side(line, Column.STRATEGY_ORGANISATION);
      var statement = line.text(Column.STRATEGY_STATEMENT);
      var kind = line.text(Column.STRATEGY_KIND);
      if (statement == null) {
        var code = side == importing ? "strategy-own-empty" : "strategy-blank";
        problems.note(line.place(Column.STRATEGY_STATEMENT), code, kind == null ? "–" : kind);
      }
      if (kind != null && !StrategyKinds.isKnown(kind)) {
        problems.warn(line.place(Column.STRATEGY_KIND), "kind-unknown", kind);
      }
      if (side != null) {
        strategies.add(new Strategy(side, kind, statement, line.text(Column.STRATEGY_MEASURE)));
      }
    }
    return strategies;
  }
}
