package tandem.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.PlanId;

/// Up to which revision somebody has seen a plan.
@Component
public class Looking {
  /// Who was away for so long looks anew.
  private static final Duration VISIT = Duration.ofMinutes(30);

  private final JdbcClient jdbc;
  private final Clock clock;

  Looking(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// A page showed that revision for a while. What was seen before this visit stays what changes
  /// are compared with, until the next one begins.
  @Transactional
  public void saw(PlanId plan, long revision, Member by) {
    put(
        """
        on conflict (plan, person) do update
           set revision = case when l.at < :visit then l.latest else l.revision end,
               latest = greatest(l.latest, excluded.latest), at = excluded.at\
        """,
        plan,
        revision,
        by);
  }

  /// Everything up to that revision is known to whoever says so.
  @Transactional
  public void know(PlanId plan, long revision, Member by) {
    put(
        """
        on conflict (plan, person) do update
           set revision = excluded.revision, latest = greatest(l.latest, excluded.latest),
               at = case when l.at < :visit then :now else l.at end\
        """,
        plan,
        revision,
        by);
  }

  private void put(String known, PlanId plan, long revision, Member by) {
    var now = Instant.now(clock);
    jdbc.sql(
            """
            insert into ledger.looked as l (plan, person, revision, latest, at)
            select b.plan, :person, least(:revision, b.revision), least(:revision, b.revision), :now
              from ledger.book b where b.plan = :plan
            """
                + known)
        .param("plan", plan.value())
        .param("person", by.person().value())
        .param("revision", Math.max(0, revision))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("visit", now.minus(VISIT).atOffset(ZoneOffset.UTC))
        .update();
  }
}
