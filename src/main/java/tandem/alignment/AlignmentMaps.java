package tandem.alignment;

import java.time.Clock;
import java.time.LocalDate;
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
import tandem.alignment.AlignmentMap.GoalCard;
import tandem.alignment.AlignmentMap.Line;
import tandem.alignment.AlignmentMap.Tie;
import tandem.alignment.AlignmentMap.ToAsk;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.goals.Coverage;
import tandem.goals.GoalShape;
import tandem.goals.ReconfirmViews;
import tandem.goals.Ties;
import tandem.plans.Draft;
import tandem.plans.FieldViews;
import tandem.plans.Unit;
import tandem.strategies.Confirmation;
import tandem.strategies.Confirmations;
import tandem.strategies.Library;
import tandem.strategies.Origins;
import tandem.strategies.StrategyRows;
import tandem.strategies.StrategyShape;

/// Draws the map of a plan: what serves what, and what serves nothing.
@Component
class AlignmentMaps {
  private final FieldViews views;
  private final StrategyRows rows;
  private final ReconfirmViews questions;
  private final Gaps gaps;
  private final Library library;
  private final Clock clock;

  AlignmentMaps(
      FieldViews views,
      StrategyRows rows,
      ReconfirmViews questions,
      Gaps gaps,
      Library library,
      Clock clock) {
    this.questions = questions;
    this.gaps = gaps;
    this.views = views;
    this.rows = rows;
    this.library = library;
    this.clock = clock;
  }

  AlignmentMap of(Draft draft, boolean asTable) {
    var confirmed = Confirmations.of(draft);
    var goals = draft.units(GoalShape.KIND);
    var origins = library.origins(draft.plan().id());
    var columns =
        Stream.of(Side.values()).map(side -> column(draft, side, confirmed, origins)).toList();
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
        gaps.of(draft),
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

  private Column column(
      Draft draft, Side side, Map<UnitId, Confirmation> confirmed, Origins origins) {
    var seat = draft.plan().seat(side);
    var strategies = nearTheirGoals(draft, side);
    return new Column(
        side.key(),
        seat.name(),
        seat.shortName(),
        strategies.stream().map(it -> rows.of(draft, it, confirmed, origins)).toList(),
        lines(draft, side, strategies),
        toAsk(draft, side));
  }

  /// The other side's strategy is theirs to write: asked for once one's own stands there.
  private @Nullable ToAsk toAsk(Draft draft, Side side) {
    var written = draft.units(StrategyShape.KIND).stream().filter(it -> it.privateTo() == null);
    var ours = written.map(Unit::side).toList();
    var plan = draft.plan();
    return side == plan.mine()
            || !plan.stage().isBeingWritten()
            || !ours.contains(plan.mine())
            || ours.contains(side)
        ? null
        : new ToAsk("/plans/" + plan.id() + "/units", LocalDate.now(clock).plusWeeks(2).toString());
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
        Arrays.stream(Side.values()).map(side -> tie(draft, goal, side)).toList(),
        questions.of(draft, goal));
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
}
