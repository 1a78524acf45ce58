package tandem.agreements;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.Side;
import tandem.database.Snapshot;
import tandem.health.Finding;
import tandem.health.Health;
import tandem.ledger.Change;
import tandem.ledger.Ledger;
import tandem.ledger.Recorded;
import tandem.ledger.Recorded.Matter;
import tandem.plans.Draft;
import tandem.plans.Drafting;
import tandem.plans.Plans;
import tandem.plans.Stage;
import tandem.plans.WholePlan;
import tandem.stakeholders.Letter;
import tandem.stakeholders.Role;
import tandem.stakeholders.Roles;

/// From a proposal of one revision to two signatures under it.
@Component
public class Agreements {
  private final JdbcClient jdbc;
  private final Plans plans;
  private final Drafting drafting;
  private final Roles roles;
  private final Health health;
  private final Ledger ledger;
  private final Clock clock;

  Agreements(
      JdbcClient jdbc,
      Plans plans,
      Drafting drafting,
      Roles roles,
      Health health,
      Ledger ledger,
      Clock clock) {
    this.jdbc = jdbc;
    this.plans = plans;
    this.drafting = drafting;
    this.roles = roles;
    this.health = health;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// A signature: who, for which side, when.
  public record Approval(UUID person, String name, Side side, Instant at) {}

  /// A revision put to both sides. `sha256` once both have signed.
  public record Proposal(
      long revision,
      String proposer,
      Side side,
      Instant at,
      @Nullable Instant agreedAt,
      @Nullable String sha256,
      List<Approval> approvals) {

    public boolean isSignedBy(UUID person) {
      return approvals.stream().anyMatch(a -> a.person().equals(person));
    }
  }

  /// Puts the plan, as it stands at that revision, to the people who approve it on both sides.
  @Transactional
  public void propose(PlanId plan, long revision, Member by) {
    ledger.lock(plan);
    var draft = plans.draft(plan);
    if (draft.plan().stage() != Stage.PENCIL) {
      throw new RuleBroken("agreement.not-in-pencil");
    }
    if (draft.plan().revision() != revision) {
      throw RuleBroken.in("revision", "agreement.other-revision", draft.plan().revision());
    }
    jdbc.sql(
            """
            insert into agreements.proposal (plan, revision, person, side, at)
            values (:plan, :revision, :person, :side, :at)\
            """)
        .param("plan", plan.value())
        .param("revision", revision)
        .param("person", by.person().value())
        .param("side", draft.plan().mine().name())
        .param("at", Instant.now(clock).atOffset(ZoneOffset.UTC))
        .update();
    enter(draft, Stage.PROPOSED, null, by);
  }

  /// Signs exactly that revision. The last signature makes it the agreement.
  @Transactional
  public void approve(PlanId plan, long revision, Member by) {
    ledger.lock(plan);
    var draft = plans.draft(plan);
    var open = open(plan).orElseThrow(() -> new RuleBroken("agreement.nothing-proposed"));
    if (open.revision() != revision) {
      throw RuleBroken.in("revision", "agreement.other-revision", open.revision());
    }
    var given = roles.of(plan);
    var approvers = approvers(draft, given);
    if (approvers.stream().noneMatch(r -> r.person().equals(by.person()))) {
      throw new RuleBroken("agreement.not-yours-to-approve");
    }
    var inTheWay = inTheWay(draft, given);
    if (!inTheWay.isEmpty()) {
      throw new RuleBroken("agreement.blocked", inTheWay.size());
    }
    if (open.isSignedBy(by.person().value())) {
      throw new RuleBroken("agreement.already-signed");
    }
    sign(draft, revision, by);
    var signed = open(plan).orElseThrow();
    if (approvers.stream().allMatch(r -> signed.isSignedBy(r.person().value()))) {
      agree(draft, given, revision, by);
    }
  }

  /// The people whose signature the plan needs: whoever approves it as a whole, on each side.
  public List<Role> approvers(Draft draft, List<Role> given) {
    return given.stream()
        .filter(r -> r.letter() == Letter.A)
        .filter(r -> draft.unit(r.unit()).kind().equals(WholePlan.KIND))
        .toList();
  }

  public List<Finding> inTheWay(Draft draft, List<Role> given) {
    return health.of(draft, given).stream()
        .filter(f -> f.severity() == Finding.Severity.ERROR)
        .toList();
  }

  /// Sends the proposal back to pencil; or, once it is agreed, opens it for an amendment.
  @Transactional
  public void askForChange(PlanId plan, String reason, Member by) {
    if (reason.isBlank() || reason.length() > 500) {
      throw RuleBroken.in("reason", "agreement.reason-missing");
    }
    ledger.lock(plan);
    var draft = plans.draft(plan);
    if (draft.plan().stage() == Stage.PENCIL || draft.plan().stage() == Stage.CLOSED) {
      throw new RuleBroken("agreement.nothing-proposed");
    }
    withdraw(draft, reason.strip(), by);
  }

  /// A change of content while a proposal is open takes it back: nobody signs what they have not
  /// read.
  @EventListener
  void on(Recorded change) {
    if (change.matter() == Matter.CONTENT) {
      var draft = plans.draft(change.plan());
      if (draft.plan().stage() == Stage.PROPOSED) {
        withdraw(draft, "changed", change.by());
      }
    }
  }

  private void withdraw(Draft draft, String why, Member by) {
    jdbc.sql(
            """
            update agreements.proposal set withdrawn_at = :at, withdrawn_why = :why
             where plan = :plan and withdrawn_at is null and agreed_at is null\
            """)
        .param("at", Instant.now(clock).atOffset(ZoneOffset.UTC))
        .param("why", why)
        .param("plan", draft.plan().id().value())
        .update();
    enter(draft, Stage.PENCIL, why, by);
  }

  private void sign(Draft draft, long revision, Member by) {
    jdbc.sql(
            """
            insert into agreements.approval (plan, revision, person, side, at)
            values (:plan, :revision, :person, :side, :at)\
            """)
        .param("plan", draft.plan().id().value())
        .param("revision", revision)
        .param("person", by.person().value())
        .param("side", draft.plan().mine().name())
        .param("at", Instant.now(clock).atOffset(ZoneOffset.UTC))
        .update();
    record(draft, "signature of " + by.name(), null, "revision " + revision, null, by);
  }

  private void agree(Draft draft, List<Role> given, long revision, Member by) {
    var content = Baseline.of(draft, given);
    jdbc.sql(
            """
            insert into agreements.baseline (plan, revision, content, sha256)
            values (:plan, :revision, :content, :sha256)\
            """)
        .param("plan", draft.plan().id().value())
        .param("revision", revision)
        .param("content", content)
        .param("sha256", sha256(content))
        .update();
    jdbc.sql(
            """
            update agreements.proposal set agreed_at = :at
             where plan = :plan and revision = :revision\
            """)
        .param("at", Instant.now(clock).atOffset(ZoneOffset.UTC))
        .param("plan", draft.plan().id().value())
        .param("revision", revision)
        .update();
    enter(draft, Stage.AGREED, null, by);
    drafting.inkWhatIsAgreed(draft.plan().id(), by);
  }

  private void enter(Draft draft, Stage stage, @Nullable String why, Member by) {
    plans.enter(draft.plan().id(), stage);
    record(draft, "stage", draft.plan().stage().name(), stage.name(), why, by);
  }

  private void record(
      Draft draft,
      String field,
      @Nullable String before,
      String after,
      @Nullable String why,
      Member by) {
    var plan = draft.plan();
    ledger.record(
        plan.id(),
        by,
        Matter.CEREMONY,
        why,
        null,
        List.of(new Change(plan.id().value(), plan.title(), field, before, after, null)));
  }

  /// The proposal that waits for signatures.
  @Transactional(readOnly = true)
  public Optional<Proposal> open(PlanId plan) {
    return standing(plan).stream().filter(it -> it.agreedAt() == null).findFirst();
  }

  /// What both sides signed last.
  @Transactional(readOnly = true)
  public Optional<Proposal> agreed(PlanId plan) {
    return standing(plan).stream().filter(it -> it.agreedAt() != null).findFirst();
  }

  /// The open proposal and the one agreed last, as far as there are such.
  private List<Proposal> standing(PlanId plan) {
    return Snapshot.once(Proposal.class, plan, () -> read(plan));
  }

  private List<Proposal> read(PlanId plan) {
    return jdbc.sql(
            """
            select distinct on (s.agreed_at is null) s.revision, p.name, s.side, s.at, s.agreed_at, b.sha256 from agreements.proposal s
              left join organisations.person p on p.id = s.person
              left join agreements.baseline b on b.plan = s.plan and b.revision = s.revision
             where s.plan = :plan and (s.withdrawn_at is null or s.agreed_at is not null)
             order by s.agreed_at is null, s.revision desc\
            """)
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

  private List<Approval> approvals(PlanId plan, long revision) {
    return jdbc.sql(
            """
            select a.person, p.name, a.side, a.at from agreements.approval a
              left join organisations.person p on p.id = a.person
             where a.plan = :plan and a.revision = :revision order by a.at\
            """)
        .param("plan", plan.value())
        .param("revision", revision)
        .query((row, n) ->
            new Approval(
                row.getObject("person", UUID.class),
                row.getString("name") == null ? "?" : row.getString("name"),
                Side.valueOf(row.getString("side")),
                row.getTimestamp("at").toInstant()))
        .list();
  }

  private static String sha256(String text) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
