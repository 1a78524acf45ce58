package tandem.access;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;

/// A person named in a plan. `hours` a week; `joined` once they accepted, and only then do they see
/// it.
public record PlanMember(
    PersonId person,
    String name,
    String email,
    OrganisationId organisation,
    @Nullable String duty,
    @Nullable BigDecimal hours,
    boolean joined) {}
