package tandem.basics;

import java.util.UUID;

public record PersonId(UUID value) implements Id {
  public static PersonId fresh() {
    return new PersonId(UUID.randomUUID());
  }

  public static PersonId of(String text) {
    return new PersonId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
