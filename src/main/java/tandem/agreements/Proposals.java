package tandem.agreements;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.basics.PlanId;
import tandem.basics.Side;
import tandem.plans.Plan;

/// All proposals with the signatures under them; of a plan at most one is open.
@Component
class Proposals {
  private final JdbcClient jdbc;
  private final Clock clock;

  Proposals(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// The one that waits for signatures.
  Optional<Proposal> open(PlanId plan) {
    return where(plan, "s.withdrawn_at is null and s.agreed_at is null").stream().findFirst();
  }

  /// The one both sides signed last.
  Optional<Proposal> agreed(PlanId plan) {
    return where(plan, "s.agreed_at is not null").stream().findFirst();
  }

  void put(Plan plan, long revision, Member by) {
    insert("proposal", plan, revision, by);
  }

  void sign(Plan plan, long revision, Member by) {
    insert("approval", plan, revision, by);
  }

  private void insert(String what, Plan plan, long revision, Member by) {
    jdbc.sql(
            """
            insert into agreements.%s (plan, revision, person, side, at)
            values (:plan, :revision, :person, :side, :at)\
            """
                .formatted(what))
        .param("plan", plan.id().value())
        .param("revision", revision)
        .param("person", by.person().value())
        .param("side", plan.mine().name())
        .param("at", now())
        .update();
  }

  /// Keeps what was signed, and that it is agreed.
  void agree(PlanId plan, long revision, Baseline signed) {
    jdbc.sql(
            """
            insert into agreements.baseline (plan, revision, content, sha256)
            values (:plan, :revision, :content, :sha256)\
            """)
        .param("plan", plan.value())
        .param("revision", revision)
        .param("content", signed.content())
        .param("sha256", signed.sha256())
        .update();
    jdbc.sql(
            """
            update agreements.proposal set agreed_at = :at
             where plan = :plan and revision = :revision\
            """)
        .param("at", now())
        .param("plan", plan.value())
        .param("revision", revision)
        .update();
  }

  void withdraw(PlanId plan, String why) {
    jdbc.sql(
            """
            update agreements.proposal set withdrawn_at = :at, withdrawn_why = :why
             where plan = :plan and withdrawn_at is null and agreed_at is null\
            """)
        .param("at", now())
        .param("why", why)
        .param("plan", plan.value())
        .update();
  }

  private List<Proposal> where(PlanId plan, String which) {
    return jdbc.sql(
            """
            select s.revision, p.name, s.side, s.at, s.agreed_at, b.sha256 from agreements.proposal s
              left join organisations.person p on p.id = s.person
              left join agreements.baseline b on b.plan = s.plan and b.revision = s.revision
             where s.plan = :plan and\
            """
                + " "
                + which
                + " order by s.revision desc")
        .param("plan", plan.value())
        .query((row, n) ->
            new Proposal(
                row.getLong("revision"),
                row.getString("name") == null ? "?" : row.getString("name"),
                Side.valueOf(row.getString("side")),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("agreed_at") == null
                    ? null
                    : row.getTimestamp("agreed_at").toInstant(),
                row.getString("sha256"),
                approvals(plan, row.getLong("revision"))))
        .list();
  }

  private List<Proposal.Approval> approvals(PlanId plan, long revision) {
    return jdbc.sql(
            """
            select a.person, p.name, a.side, a.at from agreements.approval a
              left join organisations.person p on p.id = a.person
             where a.plan = :plan and a.revision = :revision order by a.at\
            """)
        .param("plan", plan.value())
        .param("revision", revision)
        .query((row, n) ->
            new Proposal.Approval(
                row.getObject("person", UUID.class),
                row.getString("name") == null ? "?" : row.getString("name"),
                Side.valueOf(row.getString("side")),
                row.getTimestamp("at").toInstant()))
        .list();
  }

  private OffsetDateTime now() {
    return Instant.now(clock).atOffset(ZoneOffset.UTC);
  }
}
