package tandem.plans;

import java.time.Instant;
import tandem.basics.PersonId;
import tandem.basics.Side;

/// Who writes, for which side, and when.
record Writer(PersonId person, String name, Side side, Instant at) {}
