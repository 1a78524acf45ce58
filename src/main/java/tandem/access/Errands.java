package tandem.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.database.Acting;

/// Secrets that let one person answer for one role without signing in: each works once, for
/// fourteen days.
@Component
public class Errands {
  private static final int DAYS = 14;

  private final JdbcClient jdbc;
  private final Attempts attempts;
  private final Clock clock;

  Errands(JdbcClient jdbc, Attempts attempts, Clock clock) {
    this.jdbc = jdbc;
    this.attempts = attempts;
    this.clock = clock;
  }

  /// @param path where it leads; for the eyes of that person only
  public record Issued(String path, OffsetDateTime expiresAt) {}

  /// An earlier secret for the same role stops working.
  @Transactional(propagation = Propagation.MANDATORY)
  public Issued issue(PlanId plan, UnitId unit, PersonId person, Member by) {
    var now = OffsetDateTime.now(clock);
    end(plan, unit, person, now);
    var secret = Secret.fresh();
    jdbc.sql(
            """
            insert into access.errand (id, plan, unit, person, asked_by, secret_hash, created_at, expires_at)
            values (:id, :plan, :unit, :person, :by, :hash, :now, :expires)\
            """)
        .param("id", UUID.randomUUID())
        .param("plan", plan.value())
        .param("unit", unit.value())
        .param("person", person.value())
        .param("by", by.person().value())
        .param("hash", secret.hash())
        .param("now", now)
        .param("expires", now.plusDays(DAYS))
        .update();
    return new Issued("/asked/" + secret.text(), now.plusDays(DAYS));
  }

  private void end(PlanId plan, UnitId unit, PersonId person, OffsetDateTime now) {
    jdbc.sql(
            """
            update access.errand set expires_at = least(expires_at, :now)
             where plan = :plan and unit = :unit and person = :person and done_at is null\
            """)
        .param("now", now)
        .param("plan", plan.value())
        .param("unit", unit.value())
        .param("person", person.value())
        .update();
  }

  /// By what a secret is looked up.
  public static byte[] hash(String secret) {
    return new Secret(secret).hash();
  }

  /// Works with what that secret opens, and with nothing else: whoever is signed in does not act.
  public <T> T with(String secret, Supplier<T> work) {
    return Acting.onErrand(HexFormat.of().formatHex(hash(secret)), work);
  }

  /// The secret of this transaction has done its work.
  ///
  /// @throws RuleBroken if it had done so before
  @Transactional(propagation = Propagation.MANDATORY)
  public void done() {
    var ended =
        jdbc.sql("select * from access.end_errand(:at)")
            .param("at", OffsetDateTime.now(clock))
            .query(UUID.class)
            .list();
    if (ended.isEmpty()) {
      throw new RuleBroken("asked.over");
    }
  }

  /// Counts an attempt as signing in counts them; when there are too many says so, and when to come
  /// back.
  public Optional<RuleBroken> tooMany(
      String secret, HttpServletRequest request, HttpServletResponse response) {
    try {
      attempts.count("asked " + HexFormat.of().formatHex(hash(secret)), request.getRemoteAddr());
      return Optional.empty();
    } catch (TooManyAttempts tooMany) {
      tooMany.tell(response);
      return Optional.of(tooMany.refusal("why"));
    }
  }
}
