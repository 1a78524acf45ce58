package tandem.access;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.basics.NotFound;
import tandem.basics.PlanId;

/// The secret links by which people's calendars read plans: one for each person and plan, for
/// reading only, until it is taken back.
@Component
public class Feeds {
  private final JdbcClient jdbc;
  private final Clock clock;

  Feeds(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public record Feed(Instant createdAt, @Nullable Instant lastRead) {}

  /// Whose calendar reads which plan.
  public record Reader(PlanId plan, Member member) {}

  @Transactional(readOnly = true)
  public Optional<Feed> of(PlanId plan) {
    return jdbc.sql("select created_at, last_read from access.feed where plan = :plan")
        .param("plan", plan.value())
        .query((row, n) -> {
          var read = row.getObject("last_read", OffsetDateTime.class);
          return new Feed(
              row.getObject("created_at", OffsetDateTime.class).toInstant(),
              read == null ? null : read.toInstant());
        })
        .optional();
  }

  /// Makes a link; an earlier one stops working.
  ///
  /// @return the secret, told this once
  @Transactional
  public String open(PlanId plan, Member by) {
    remove(plan);
    var secret = Secret.fresh();
    jdbc.sql(
            """
            insert into access.feed (plan, person, secret_hash, created_at)
            values (:plan, :person, :hash, :now)\
            """)
        .param("plan", plan.value())
        .param("person", by.person().value())
        .param("hash", secret.hash())
        .param("now", OffsetDateTime.now(clock))
        .update();
    return secret.text();
  }

  /// @throws NotFound if there is none
  @Transactional
  public void close(PlanId plan) {
    if (remove(plan) == 0) {
      throw new NotFound(plan);
    }
  }

  private int remove(PlanId plan) {
    return jdbc.sql("delete from access.feed where plan = :plan")
        .param("plan", plan.value())
        .update();
  }

  @Transactional
  public Optional<Reader> reader(String secret) {
    return jdbc.sql("select * from access.reader_of(:hash, :at)")
        .param("hash", new Secret(secret).hash())
        .param("at", OffsetDateTime.now(clock))
        .query((row, n) ->
            new Reader(new PlanId(row.getObject("plan", UUID.class)), Members.read(row, n)))
        .optional();
  }
}
