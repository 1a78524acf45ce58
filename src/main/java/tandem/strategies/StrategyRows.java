package tandem.strategies;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.basics.Day;
import tandem.basics.UnitId;
import tandem.plans.Draft;
import tandem.plans.FieldViews;
import tandem.plans.Stage;
import tandem.plans.Unit;

/// Strategies as people read them.
@Component
public class StrategyRows {
  private final FieldViews views;
  private final Clock clock;

  StrategyRows(FieldViews views, Clock clock) {
    this.views = views;
    this.clock = clock;
  }

  public StrategyRow of(Draft draft, Unit strategy, Map<UnitId, Confirmation> confirmed) {
    return new StrategyRow(
        views.live(draft, strategy),
        strategy.side().key(),
        strategy.privateTo() != null,
        views.of(draft, strategy, "kind"),
        views.of(draft, strategy, "statement"),
        views.of(draft, strategy, "measure"),
        views.of(draft, strategy, StrategyShape.NOT_THIS_YEAR),
        holding(draft, strategy, confirmed.get(strategy.id())));
  }

  private StrategyRow.@Nullable Holding holding(
      Draft draft, Unit strategy, @Nullable Confirmation told) {
    if (told == null) {
      return null;
    }
    var ours = strategy.side() == draft.plan().mine() && draft.plan().stage() != Stage.CLOSED;
    return new StrategyRow.Holding(
        Day.inWords(told.at()),
        told.name().split(" ", 2)[0],
        told.untrue(),
        told.isOld(clock.instant()),
        ours
            ? "/plans/" + draft.plan().id() + "/strategies/" + strategy.id() + "/confirmation"
            : null);
  }
}
