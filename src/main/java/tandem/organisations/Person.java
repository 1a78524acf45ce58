package tandem.organisations;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;

/// Somebody who belongs to one organisation. `hoursPerWeek` is what they have for joint plans, null
/// if nobody said.
public record Person(
    PersonId id,
    OrganisationId organisation,
    String name,
    String email,
    @Nullable String duty,
    @Nullable BigDecimal hoursPerWeek) {}
