package tandem.strategies;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;

/// A strategy of the viewer's own organisation. People of others do not know that there is one.
///
/// @param versions newest first, at least one
/// @param shared with whom it may stand openly in a plan
/// @param ended null while it holds
public record OwnStrategy(
    StrategyId id,
    List<StrategyVersion> versions,
    List<Counterpart> shared,
    @Nullable Ending ended) {

  /// What it said from a day on, and who wrote it.
  public record StrategyVersion(
      int number, PersonId person, String name, Instant at, StrategyWords words) {}

  /// An organisation with which there are plans.
  public record Counterpart(OrganisationId id, String name) {}

  /// @param why null where nobody said
  public record Ending(String name, Instant at, @Nullable String why) {}

  public StrategyVersion latest() {
    return versions.getFirst();
  }

  public boolean isSharedWith(OrganisationId counterpart) {
    return shared.stream().anyMatch(it -> it.id().equals(counterpart));
  }

  OwnStrategy sharedWith(List<Counterpart> counterparts) {
    return new OwnStrategy(id, versions, counterparts, ended);
  }
}
