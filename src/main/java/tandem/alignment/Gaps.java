package tandem.alignment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.alignment.AlignmentMap.Gap;
import tandem.basics.Side;
import tandem.goals.GoalShape;
import tandem.goals.ReconfirmViews;
import tandem.goals.Reconfirmations;
import tandem.goals.Ties;
import tandem.plans.Draft;
import tandem.plans.FieldViews;
import tandem.plans.Unit;
import tandem.strategies.StrategyShape;

/// What of a plan serves nothing, or may serve nothing any more.
@Component
class Gaps {
  private final FieldViews views;
  private final Reconfirmations reconfirmations;

  Gaps(FieldViews views, Reconfirmations reconfirmations) {
    this.views = views;
    this.reconfirmations = reconfirmations;
  }

  /// Goals that ask to be reconfirmed, goals that serve one side only, then strategies that no goal
  /// serves and nobody let rest.
  List<Gap> of(Draft draft) {
    var gaps = new ArrayList<Gap>();
    for (var it : reconfirmations.of(draft)) {
      var path = ReconfirmViews.path(draft, it);
      gaps.add(gap("goal-to-reconfirm", draft, it.goal(), it.tie(), path, null));
    }
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
        writing || code.equals("goal-to-reconfirm") ? mend : null,
        writing ? rest : null);
  }

  private static String form(Draft draft, Unit goal, Side side) {
    return "/plans/" + draft.plan().id() + "/units/" + goal.id() + "/" + GoalShape.tie(side);
  }
}
