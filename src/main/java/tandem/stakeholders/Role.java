package tandem.stakeholders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.UnitId;

/// A person's letter on a unit, and whether they said yes to it.
public record Role(
    UnitId unit,
    PersonId person,
    String name,
    OrganisationId organisation,
    Letter letter,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant declinedAt,
    @Nullable String declinedWhy,
    int version) {

  public boolean isAcknowledged() {
    return acknowledgedAt != null;
  }

  public boolean isDeclined() {
    return declinedAt != null;
  }
}
