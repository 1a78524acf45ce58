package tandem.basics;

import java.util.UUID;

public record PlanId(UUID value) implements Id {
  public static PlanId fresh() {
    return new PlanId(UUID.randomUUID());
  }

  public static PlanId of(String text) {
    return new PlanId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
