package tandem.organisations;

import tandem.basics.DateRange;
import tandem.basics.PersonId;

/// Days a person is away; only their own organisation sees them.
public record Absence(PersonId person, DateRange days) {}
