package tandem.agreements;

import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.health.Finding;
import tandem.health.Health;
import tandem.ledger.Recorded;
import tandem.ledger.Recorded.Matter;
import tandem.plans.Draft;
import tandem.plans.Drafting;
import tandem.plans.Drafts;
import tandem.plans.Plan;
import tandem.plans.Plans;
import tandem.plans.Shapes;
import tandem.plans.Stage;
import tandem.plans.WholePlan;
import tandem.stakeholders.Letter;
import tandem.stakeholders.Role;
import tandem.stakeholders.Roles;

/// From a proposal of one revision to two signatures under it.
@Component
public class Agreements {
  private final Proposals proposals;
  private final Plans plans;
  private final Drafting drafting;
  private final Roles roles;
  private final Health health;
  private final Drafts drafts;
  private final Stages stages;
  private final Shapes shapes;

  Agreements(
      Proposals proposals,
      Plans plans,
      Drafting drafting,
      Roles roles,
      Health health,
      Drafts drafts,
      Stages stages,
      Shapes shapes) {
    this.shapes = shapes;
    this.proposals = proposals;
    this.plans = plans;
    this.drafting = drafting;
    this.roles = roles;
    this.health = health;
    this.drafts = drafts;
    this.stages = stages;
  }

  /// Puts the plan, as it stands at that revision, to the people who approve it on both sides.
  @Transactional
  public void propose(PlanId plan, long revision, Member by) {
    var draft = drafts.locked(plan);
    if (draft.plan().stage() != Stage.PENCIL) {
      throw new RuleBroken("agreement.not-in-pencil");
    }
    if (draft.plan().revision() != revision) {
      throw RuleBroken.in("revision", "agreement.other-revision", draft.plan().revision());
    }
    proposals.put(draft.plan(), revision, by);
    stages.enter(draft.plan(), Stage.PROPOSED, null, by);
  }

  /// Signs exactly that revision. The last signature makes it the agreement.
  @Transactional
  public void approve(PlanId plan, long revision, Member by) {
    var draft = drafts.locked(plan);
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
    return health.of(draft, given).stream().filter(Finding::isInTheWay).toList();
  }

  /// What both sides would sign although it was found.
  public List<Finding> excused(Draft draft, List<Role> given) {
    return health.of(draft, given).stream().filter(Finding::isExcused).toList();
  }

  /// Sends the proposal back to pencil; or, once it is agreed, opens it for an amendment.
  @Transactional
  public void askForChange(PlanId plan, String reason, Member by) {
    if (reason.isBlank() || reason.length() > 500) {
      throw RuleBroken.in("reason", "agreement.reason-missing");
    }
    var draft = drafts.locked(plan);
    if (draft.plan().stage() == Stage.PENCIL || draft.plan().stage() == Stage.CLOSED) {
      throw new RuleBroken("agreement.nothing-proposed");
    }
    withdraw(draft.plan(), reason.strip(), by);
  }

  /// A change of content while a proposal is open takes it back: nobody signs what they have not
  /// read.
  @EventListener
  void on(Recorded change) {
    if (change.matter() == Matter.CONTENT) {
      var plan = plans.plan(change.plan());
      if (plan.stage() == Stage.PROPOSED) {
        withdraw(plan, "changed", change.by());
      }
    }
  }

  private void withdraw(Plan plan, String why, Member by) {
    proposals.withdraw(plan.id(), why);
    stages.enter(plan, Stage.PENCIL, why, by);
  }

  private void sign(Draft draft, long revision, Member by) {
    proposals.sign(draft.plan(), revision, by);
    stages.record(
        draft.plan(), "signature of " + by.name(), null, "revision " + revision, null, by);
  }

  private void agree(Draft draft, List<Role> given, long revision, Member by) {
    proposals.agree(
        draft.plan().id(), revision, Baseline.of(draft, given, excused(draft, given), shapes));
    stages.enter(draft.plan(), Stage.AGREED, null, by);
    drafting.inkWhatIsAgreed(draft, by);
  }

  /// The proposal that waits for signatures.
  @Transactional(readOnly = true)
  public Optional<Proposal> open(PlanId plan) {
    return proposals.open(plan);
  }

  /// What both sides signed last.
  @Transactional(readOnly = true)
  public Optional<Proposal> agreed(PlanId plan) {
    return proposals.agreed(plan);
  }
}
