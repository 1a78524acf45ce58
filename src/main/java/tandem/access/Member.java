package tandem.access;

import java.io.Serializable;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;

/// The signed-in person. What they may see of a plan, [Memberships] and the row policies decide.
public record Member(PersonId person, OrganisationId organisation, String name, String email)
    implements Serializable {}
