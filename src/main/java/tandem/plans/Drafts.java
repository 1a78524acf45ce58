package tandem.plans;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.ledger.Ledger;

/// How every change of a plan begins: it takes the plan's book, so that no other change runs beside
/// it, and then reads the draft, once.
@Component
public class Drafts {
  private final Ledger ledger;
  private final Plans plans;

  Drafts(Ledger ledger, Plans plans) {
    this.ledger = ledger;
    this.plans = plans;
  }

  /// The draft as nobody else changes it until the transaction ends.
  ///
  /// @throws NotFound also if the viewer is no member
  @Transactional(propagation = Propagation.MANDATORY)
  public Draft locked(PlanId plan) {
    ledger.lock(plan);
    return plans.draft(plan);
  }

  /// Takes the book without reading the draft, for whoever may see one line of it only.
  @Transactional(propagation = Propagation.MANDATORY)
  public void alone(PlanId plan) {
    ledger.lock(plan);
  }

  /// The draft as nobody else changes it, for a change of words, numbers or roles.
  ///
  /// @throws RuleBroken once both sides signed
  @Transactional(propagation = Propagation.MANDATORY)
  public Draft toWrite(PlanId plan) {
    var draft = locked(plan);
    if (!draft.plan().stage().isBeingWritten()) {
      throw new RuleBroken("plan.agreed");
    }
    return draft;
  }
}
