package tandem.organisations;

import tandem.basics.OrganisationId;

/// A company. A sample one belongs to the plan shown at the first start.
public record Organisation(OrganisationId id, String name, boolean sample) {}
