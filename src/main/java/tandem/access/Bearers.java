package tandem.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Knows people by the tokens their programs show.
@Component
class Bearers {
  private final JdbcClient jdbc;
  private final Clock clock;

  Bearers(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Member> of(Secret token) {
    return jdbc.sql("select person, organisation, name, email from access.bearer_of(:hash, :at)")
        .param("hash", token.hash())
        .param("at", OffsetDateTime.now(clock))
        .query(Members::read)
        .optional();
  }
}
