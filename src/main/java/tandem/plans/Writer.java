package tandem.plans;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tandem.access.Member;
import tandem.basics.PersonId;
import tandem.basics.Side;

/// Who writes, for which side, and when.
record Writer(PersonId person, String name, Side side, Instant at) {

  /// To the microsecond, as PostgreSQL keeps it.
  static Writer of(Plan plan, Member by, Clock clock) {
    var now = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    return new Writer(by.person(), by.name(), plan.mine(), now);
  }
}
