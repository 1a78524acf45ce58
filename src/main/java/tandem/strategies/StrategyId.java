package tandem.strategies;

import java.util.UUID;
import tandem.basics.Id;
import tandem.basics.NotFound;
import tandem.basics.UnitId;

/// A strategy of an organisation, in whatever plans it is used.
public record StrategyId(UUID value) implements Id {
  public static StrategyId fresh() {
    return new StrategyId(UUID.randomUUID());
  }

  /// @throws NotFound for a text that cannot name anything
  public static StrategyId of(String text) {
    return new StrategyId(UnitId.of(text).value());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
