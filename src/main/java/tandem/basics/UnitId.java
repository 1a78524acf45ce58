package tandem.basics;

import java.util.UUID;

public record UnitId(UUID value) implements Id {
  public static UnitId fresh() {
    return new UnitId(UUID.randomUUID());
  }

  public static UnitId of(String text) {
    return new UnitId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
