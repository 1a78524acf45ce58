package tandem.goals;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.basics.Side;
import tandem.plans.Draft;
import tandem.plans.Unit;
import tandem.strategies.StrategyShape;

/// What ties goals to strategies, as far as both sides see it: a strategy of one side alone ties
/// nothing together.
public final class Ties {
  private Ties() {}

  /// The strategy of that side that the goal serves first of all.
  public static Optional<Unit> main(Draft draft, Unit goal, Side side) {
    return shared(draft, goal, GoalShape.tie(side)).findFirst();
  }

  /// The other strategies of that side that it also helps.
  public static Stream<Unit> also(Draft draft, Unit goal, Side side) {
    var main = main(draft, goal, side);
    return shared(draft, goal, GoalShape.also(side))
        .filter(strategy -> main.filter(strategy::equals).isEmpty());
  }

  public static boolean servesBoth(Draft draft, Unit goal) {
    return Arrays.stream(Side.values()).allMatch(side -> main(draft, goal, side).isPresent());
  }

  /// Whether a goal serves the strategy, as its main one or besides.
  public static boolean isServed(Draft draft, Unit strategy) {
    return draft.units(GoalShape.KIND).stream()
        .flatMap(goal ->
            Stream.concat(
                main(draft, goal, strategy.side()).stream(), also(draft, goal, strategy.side())))
        .anyMatch(served -> served.id().equals(strategy.id()));
  }

  private static Stream<Unit> shared(Draft draft, Unit goal, String field) {
    return named(draft, goal, field).filter(strategy -> strategy.privateTo() == null);
  }

  /// The strategies a field names, those that are still in the plan and that the viewer sees.
  static Stream<Unit> named(Draft draft, Unit goal, String field) {
    var ids = goal.value(field);
    return ids == null
        ? Stream.empty()
        : Arrays.stream(ids.split(",", -1))
            .flatMap(id -> draft.find(id).stream())
            .filter(unit -> unit.kind().equals(StrategyShape.KIND));
  }
}
