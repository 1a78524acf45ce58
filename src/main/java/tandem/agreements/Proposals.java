package tandem.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.basics.PlanId;
import tandem.basics.Side;
import tandem.database.Snapshot;
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
    return standing(plan).stream().filter(it -> it.agreedAt() == null).findFirst();
  }

  /// The one both sides signed last.
  Optional<Proposal> agreed(PlanId plan) {
    return standing(plan).stream().filter(it -> it.agreedAt() != null).findFirst();
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

  /// The open proposal and the one agreed last, as far as there are such.
  private List<Proposal> standing(PlanId plan) {
    return Snapshot.once(Proposal.class, plan, () -> read(plan));
  }

  private List<Proposal> read(PlanId plan) {
    var byRevision = new LinkedHashMap<Long, Proposal>();
    jdbc.sql(
            """
            select s.revision, p.name, s.side, s.at, s.agreed_at, b.sha256, b.content::jsonb ->> 'excused' as excused,
                   a.person as signer, q.name as signer_name, a.side as signer_side, a.at as signed_at
              from (select distinct on (agreed_at is null) * from agreements.proposal
                     where plan = :plan and (withdrawn_at is null or agreed_at is not null)
                     order by agreed_at is null, revision desc) s
              left join organisations.person p on p.id = s.person
              left join agreements.baseline b on b.plan = s.plan and b.revision = s.revision
              left join agreements.approval a on a.plan = s.plan and a.revision = s.revision
              left join organisations.person q on q.id = a.person
             order by s.revision, a.at\
            """)
        .param("plan", plan.value())
        .query(row -> {
          var proposal = byRevision.get(row.getLong("revision"));
          if (proposal == null) {
            proposal = proposal(row);
            byRevision.put(proposal.revision(), proposal);
          }
          if (row.getObject("signer") != null) {
            proposal.approvals().add(approval(row));
          }
        });
    return List.copyOf(byRevision.values());
  }

  private static Proposal proposal(ResultSet row) throws SQLException {
    var agreed = row.getTimestamp("agreed_at");
    return new Proposal(
        row.getLong("revision"),
        row.getString("name") == null ? "?" : row.getString("name"),
        Side.valueOf(row.getString("side")),
        row.getTimestamp("at").toInstant(),
        agreed == null ? null : agreed.toInstant(),
        row.getString("sha256"),
        Excused.signed(row.getString("excused")),
        new ArrayList<>());
  }

  private static Proposal.Approval approval(ResultSet row) throws SQLException {
    return new Proposal.Approval(
        row.getObject("signer", UUID.class),
        row.getString("signer_name") == null ? "?" : row.getString("signer_name"),
        Side.valueOf(row.getString("signer_side")),
        row.getTimestamp("signed_at").toInstant());
  }

  private OffsetDateTime now() {
    return Instant.now(clock).atOffset(ZoneOffset.UTC);
  }
}
