package tandem.notices;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Secret;
import tandem.basics.PersonId;
import tandem.basics.PlanId;

/// The secret links at the foot of mails: each switches off one reason, in one plan, for one
/// person.
@Component
public class Stops {
  private final JdbcClient jdbc;
  private final Clock clock;

  Stops(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param plan its title; null for what is about all plans
  public record Stop(@Nullable String plan, Reason reason) {}

  String issue(PersonId person, @Nullable PlanId plan, Reason reason) {
    var secret = Secret.fresh();
    jdbc.sql("select notices.keep_stop(:hash, :person, :plan, :reason, :now) is null")
        .param("hash", secret.hash())
        .param("person", person.value())
        .param("plan", plan == null ? null : plan.value(), Types.OTHER)
        .param("reason", reason.key())
        .param("now", OffsetDateTime.now(clock))
        .query((row, n) -> true)
        .list();
    return secret.text();
  }

  @Transactional(readOnly = true)
  Optional<Stop> of(String secret) {
    return jdbc.sql("select * from notices.stop_of(:hash)")
        .param("hash", new Secret(secret).hash())
        .query((row, n) ->
            new Stop(row.getString("plan_title"), Reason.ofRow(row.getString("reason"))))
        .optional();
  }

  /// Doing it again changes nothing.
  @Transactional
  void use(String secret) {
    jdbc.sql("select * from notices.stop_now(:hash)")
        .param("hash", new Secret(secret).hash())
        .query(UUID.class)
        .list();
  }
}
