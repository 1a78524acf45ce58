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
import tandem.strategies.Origins.Origin;
import tandem.strategies.StrategyRow.Source;

/// Strategies as people read them.
@Component
public class StrategyRows {
  private final FieldViews views;
  private final Clock clock;

  StrategyRows(FieldViews views, Clock clock) {
    this.views = views;
    this.clock = clock;
  }

  public StrategyRow of(
      Draft draft, Unit strategy, Map<UnitId, Confirmation> confirmed, Origins origins) {
    var origin = origins.of(strategy.id()).orElse(null);
    return new StrategyRow(
        views.live(draft, strategy),
        strategy.side().key(),
        strategy.privateTo() != null,
        views.of(draft, strategy, "kind"),
        views.of(draft, strategy, "statement"),
        views.of(draft, strategy, "horizon"),
        views.of(draft, strategy, "measure"),
        views.of(draft, strategy, StrategyShape.NOT_THIS_YEAR),
        holding(draft, strategy, confirmed.get(strategy.id())),
        origin == null ? null : source(draft, strategy, origin),
        origin == null ? keep(draft, strategy) : null);
  }

  private static Source source(Draft draft, Unit strategy, Origin origin) {
    var newer = Origins.newer(draft, strategy, origin).orElse(null);
    return new Source(
        "/strategies/" + origin.strategy().id(),
        newer == null ? origin.brought() : newer.here(),
        newer,
        origin.strategy().ended(),
        draft.plan().stage().isBeingWritten() ? path(draft, strategy, "/bringing") : null,
        Using.seen(strategy));
  }

  private static @Nullable String keep(Draft draft, Unit strategy) {
    var ours = strategy.side() == draft.plan().mine() && strategy.has("statement");
    return ours ? path(draft, strategy, "/keeping") : null;
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
        ours ? path(draft, strategy, "/confirmation") : null);
  }

  private static String path(Draft draft, Unit strategy, String what) {
    return "/plans/" + draft.plan().id() + "/strategies/" + strategy.id() + what;
  }
}
