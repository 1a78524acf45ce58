package tandem.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.alignment.AlignmentMap.Column;
import tandem.alignment.AlignmentMap.Gap;
import tandem.alignment.AlignmentMap.GoalCard;
import tandem.alignment.AlignmentMap.Line;
import tandem.alignment.AlignmentMap.Tie;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.goals.Coverage;
import tandem.goals.GoalShape;
import tandem.goals.Ties;
import tandem.plans.Draft;
import tandem.plans.FieldViews;
import tandem.plans.Unit;
import tandem.strategies.Confirmation;
import tandem.strategies.Confirmations;
import tandem.strategies.StrategyRows;
import tandem.strategies.StrategyShape;

/// Draws the map of a plan: what serves what, and what serves nothing.
@Component
class AlignmentMaps {
  private final FieldViews views;
  private final StrategyRows rows;

  AlignmentMaps(FieldViews views, StrategyRows rows) {
    this.views = views;
    this.rows = rows;
  }

  AlignmentMap of(Draft draft, boolean asTable) {
    var confirmed = Confirmations.of(draft);
    var goals = draft.units(GoalShape.KIND);
    var columns = Stream.of(Side.values()).map(side -> column(draft, side, confirmed)).toList();
    var longest =
        Stream.concat(columns.stream().map(c -> c.strategies().size()), Stream.of(goals.size()))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return new AlignmentMap(
        path(draft, asTable),
        trigger(draft),
        path(draft, true),
        path(draft, false),
        columns,
        goals.stream().map(goal -> card(draft, goal)).toList(),
        gaps(draft),
        Coverage.of(draft),
        longest);
  }

  private static String path(Draft draft, boolean asTable) {
    var since = draft.since();
    var asked =
        Stream.of(since == null ? "" : "since=" + since.asked(), asTable ? "as=table" : "")
            .filter(it -> !it.isEmpty())
            .collect(Collectors.joining("&"));
    return "/plans/" + draft.plan().id() + "/strategies" + (asked.isEmpty() ? "" : "?" + asked);
  }

  private static String trigger(Draft draft) {
    return Stream.of(GoalShape.KIND, StrategyShape.KIND)
        .flatMap(kind -> draft.units(kind).stream())
        .map(unit -> "unit-" + unit.id() + " from:#live delay:100ms")
        .collect(Collectors.joining(", "));
  }

  private Column column(Draft draft, Side side, Map<UnitId, Confirmation> confirmed) {
    var seat = draft.plan().seat(side);
    var strategies = nearTheirGoals(draft, side);
    return new Column(
        side.key(),
        seat.name(),
        seat.shortName(),
        strategies.stream().map(it -> rows.of(draft, it, confirmed)).toList(),
        lines(draft, side, strategies));
  }

  /// In the order of the goals they serve first of all, so that few lines cross.
  private static List<Unit> nearTheirGoals(Draft draft, Side side) {
    var goals = draft.units(GoalShape.KIND);
    return draft.units(StrategyShape.KIND).stream()
        .filter(strategy -> strategy.side() == side)
        .sorted(
            Comparator.comparingInt(strategy ->
                IntStream.range(0, goals.size())
                    .filter(i ->
                        Ties.main(draft, goals.get(i), side).filter(strategy::equals).isPresent())
                    .findFirst()
                    .orElse(goals.size())))
        .toList();
  }

  private static List<Line> lines(Draft draft, Side side, List<Unit> strategies) {
    var lines = new ArrayList<Line>();
    var goals = draft.units(GoalShape.KIND);
    for (int i = 0; i < goals.size(); i++) {
      var row = i;
      Ties.main(draft, goals.get(i), side)
          .ifPresent(it -> lines.add(new Line(strategies.indexOf(it), row, true)));
      Ties.also(draft, goals.get(i), side)
          .forEach(it -> lines.add(new Line(strategies.indexOf(it), row, false)));
    }
    return lines;
  }

  private GoalCard card(Draft draft, Unit goal) {
    return new GoalCard(
        "tied-" + goal.id(),
        "/plans/" + draft.plan().id() + "/goals#goal-" + goal.id(),
        views.of(draft, goal, "title"),
        views.of(draft, goal, GoalShape.WEIGHT),
        Arrays.stream(Side.values()).map(side -> tie(draft, goal, side)).toList());
  }

  private Tie tie(Draft draft, Unit goal, Side side) {
    var main = Ties.main(draft, goal, side);
    return new Tie(
        side.key(),
        draft.plan().seat(side).shortName(),
        main.isEmpty(),
        main.map(it -> "strategy-" + it.id()).orElse(""),
        views.of(draft, goal, GoalShape.tie(side)),
        views.of(draft, goal, GoalShape.because(side)),
        views.of(draft, goal, GoalShape.also(side)),
        views.of(draft, goal, GoalShape.owner(side)));
  }

  /// Goals that serve one side only, then strategies that no goal serves and nobody let rest.
  private List<Gap> gaps(Draft draft) {
    var gaps = new ArrayList<Gap>();
    for (var goal : draft.units(GoalShape.KIND)) {
      for (var side : Side.values()) {
        if (Ties.main(draft, goal, side).isEmpty()) {
          gaps.add(
              gap("goal-serves-no-strategy", draft, goal, side, form(draft, goal, side), null));
        }
      }
    }
    for (var strategy : draft.units(StrategyShape.KIND)) {
      if (strategy.privateTo() == null
          && !Ties.isServed(draft, strategy)
          && !strategy.has(StrategyShape.NOT_THIS_YEAR)) {
        gaps.add(unserved(draft, strategy));
      }
    }
    return gaps;
  }

  private Gap unserved(Draft draft, Unit strategy) {
    var side = strategy.side();
    var units = "/plans/" + draft.plan().id() + "/units/";
    return gap(
        "strategy-without-goal",
        draft,
        strategy,
        side,
        units + "new?kind=goal&" + GoalShape.tie(side) + "=" + strategy.id(),
        side == draft.plan().mine()
            ? units + strategy.id() + "/" + StrategyShape.NOT_THIS_YEAR
            : null);
  }

  private Gap gap(
      String code, Draft draft, Unit unit, Side side, String mend, @Nullable String rest) {
    var writing = draft.plan().stage().isBeingWritten();
    return new Gap(
        "finding." + code,
        List.of(views.called(draft, unit), draft.plan().seat(side).shortName()),
        writing ? mend : null,
        writing ? rest : null);
  }

  private static String form(Draft draft, Unit goal, Side side) {
    return "/plans/" + draft.plan().id() + "/units/" + goal.id() + "/" + GoalShape.tie(side);
  }
}
