package tandem.stakeholders;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.ledger.Change;
import tandem.ledger.Ledger;
import tandem.ledger.Recorded.Matter;
import tandem.plans.Draft;
import tandem.plans.Drafts;

/// Asking a side to name somebody for a letter.
@Component
public class Wanting {
  private final Drafts drafts;
  private final Blanks blanks;
  private final Ledger ledger;

  Wanting(Drafts drafts, Blanks blanks, Ledger ledger) {
    this.drafts = drafts;
    this.blanks = blanks;
    this.ledger = ledger;
  }

  /// Leaves a letter blank, for that side to name somebody. It is filled when one of them gets it.
  @Transactional
  public void want(
      PlanId plan, UnitId unit, Side side, Letter letter, @Nullable String why, Member by) {
    var draft = drafts.toWrite(plan);
    if (why != null && (why.length() > 500 || why.indexOf(0) >= 0)) {
      throw RuleBroken.in("why", "role.why-too-long");
    }
    var said = why == null || why.isBlank() ? null : why.strip();
    var blank = new Blanks.Blank(side, letter);
    record(draft, List.of(blanks.add(draft, draft.unit(unit), blank, said, by)), by);
  }

  /// Waits for nobody any more.
  @Transactional
  public void wantNobody(PlanId plan, UnitId unit, Side side, Letter letter, Member by) {
    var draft = drafts.toWrite(plan);
    var gone = blanks.remove(draft, draft.unit(unit), new Blanks.Blank(side, letter));
    if (gone == null) {
      throw new RuleBroken("role.nobody-wanted");
    }
    record(draft, List.of(gone), by);
  }

  private void record(Draft draft, List<Change> changes, Member by) {
    ledger.record(draft.plan().id(), by, Matter.CONTENT, null, null, changes);
  }
}
