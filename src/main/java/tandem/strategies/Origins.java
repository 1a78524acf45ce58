package tandem.strategies;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.basics.UnitId;
import tandem.plans.Draft;
import tandem.plans.Unit;

/// Which strategies of a plan are copies of the organisation's own; none for the other side.
public final class Origins {
  private final Map<UnitId, Copies.Link> links;
  private final List<OwnStrategy> strategies;

  Origins(Map<UnitId, Copies.Link> links, List<OwnStrategy> strategies) {
    this.links = links;
    this.strategies = strategies;
  }

  /// @param brought the version the plan was brought to
  record Origin(OwnStrategy strategy, int brought) {}

  Optional<Origin> of(UnitId unit) {
    var link = links.get(unit);
    return link == null
        ? Optional.empty()
        : strategies.stream()
            .filter(it -> it.id().equals(link.strategy()))
            .map(it -> new Origin(it, link.version()))
            .findFirst();
  }

  /// A version that waits to be brought into the plan. What was suggested to the other side waits
  /// for them, or they declined it.
  static Optional<Newer> newer(Draft draft, Unit unit, Origin origin) {
    return Newer.of(
        origin.strategy(),
        origin.brought(),
        StrategyWords.of(unit),
        (field, text) ->
            Stream.concat(draft.suggestions().stream(), draft.answered().stream())
                .anyMatch(it ->
                    it.unit().equals(unit.id())
                        && it.field().equals(field)
                        && it.side() == draft.plan().mine()
                        && !it.isWithdrawn()
                        && it.proposed().equals(text)));
  }
}
