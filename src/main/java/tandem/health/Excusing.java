package tandem.health;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.health.Finding.Severity;
import tandem.ledger.Change;
import tandem.ledger.Ledger;
import tandem.ledger.Recorded.Matter;
import tandem.plans.Draft;
import tandem.plans.Drafts;
import tandem.plans.Shapes;
import tandem.stakeholders.Roles;

/// Letting a finding pass: one side asks for it with a reason, the other agrees or declines. Until
/// the plan is agreed, either takes its word back.
@Component
public class Excusing {
  private final Drafts drafts;
  private final Roles roles;
  private final Health health;
  private final Shapes shapes;
  private final Ledger ledger;

  Excusing(Drafts drafts, Roles roles, Health health, Shapes shapes, Ledger ledger) {
    this.drafts = drafts;
    this.roles = roles;
    this.health = health;
    this.shapes = shapes;
    this.ledger = ledger;
  }

  private record Found(Draft draft, Finding finding) {}

  @Transactional
  public void ask(PlanId plan, String finding, String reason, Member by) {
    checkReason(reason);
    var found = find(plan, finding);
    if (found.finding().severity() == Severity.HINT) {
      throw new RuleBroken("excuse.only-a-hint");
    }
    if (found.finding().excuse() != null) {
      throw new RuleBroken("excuse.asked-already");
    }
    record(found, Excuses.ASKED, reason, Matter.PROGRESS, by);
  }

  /// Both sides sign what they excused, so from here on it is content of the plan.
  @Transactional
  public void accept(PlanId plan, String finding, String reason, Member by) {
    if (!reason.isBlank()) {
      checkReason(reason);
    }
    record(asked(plan, finding), Excuses.AGREED, reason, Matter.CONTENT, by);
  }

  @Transactional
  public void decline(PlanId plan, String finding, String reason, Member by) {
    checkReason(reason);
    record(asked(plan, finding), Excuses.DECLINED, reason, Matter.PROGRESS, by);
  }

  /// The finding stands again.
  ///
  /// @throws RuleBroken if one's own side has not said anything yet
  @Transactional
  public void takeBack(PlanId plan, String finding, Member by) {
    var found = find(plan, finding);
    var excuse = found.finding().excuse();
    var mine = found.draft().plan().mine();
    if (excuse == null || (!excuse.isAgreed() && excuse.side() != mine)) {
      throw new RuleBroken("excuse.nothing-of-yours");
    }
    record(found, null, "", excuse.isAgreed() ? Matter.CONTENT : Matter.PROGRESS, by);
  }

  /// What the other side asked to excuse, and nobody answered.
  private Found asked(PlanId plan, String finding) {
    var found = find(plan, finding);
    var excuse = found.finding().excuse();
    if (excuse == null || excuse.isAgreed()) {
      throw new RuleBroken("excuse.nothing-asked");
    }
    if (excuse.side() == found.draft().plan().mine()) {
      throw new RuleBroken("excuse.own");
    }
    return found;
  }

  private Found find(PlanId plan, String id) {
    var draft = drafts.toWrite(plan);
    return health.of(draft, roles.of(plan)).stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .map(it -> new Found(draft, it))
        .orElseThrow(() -> new NotFound(id));
  }

  private static void checkReason(String reason) {
    if (reason.isBlank() || reason.length() > 500 || reason.indexOf(0) >= 0) {
      throw RuleBroken.in("reason", "suggestion.reason-missing");
    }
  }

  private void record(
      Found found, @Nullable String after, String reason, Matter matter, Member by) {
    var draft = found.draft();
    var finding = found.finding();
    var plan = draft.plan();
    var excuse = finding.excuse();
    var before = excuse == null ? null : excuse.isAgreed() ? Excuses.AGREED : Excuses.ASKED;
    var subject = finding.subject();
    var about =
        subject == null || subject.value().equals(plan.id().value())
            ? plan.title()
            : shapes.called(draft.unit(subject));
    var change = new Change(finding.about(plan.id()), about, finding.place(), before, after, null);
    var why = reason.isBlank() ? null : reason.strip();
    ledger.record(plan.id(), by, matter, why, null, List.of(change));
  }
}
