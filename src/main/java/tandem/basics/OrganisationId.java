package tandem.basics;

import java.util.UUID;

public record OrganisationId(UUID value) implements Id {
  public static OrganisationId fresh() {
    return new OrganisationId(UUID.randomUUID());
  }

  public static OrganisationId of(String text) {
    return new OrganisationId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
