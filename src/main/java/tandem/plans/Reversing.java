package tandem.plans;

import java.util.List;
import tandem.access.Member;
import tandem.basics.PlanId;
import tandem.ledger.History.Line;

/// Takes back changes that are no words or numbers of a unit, told by the module that makes them.
public interface Reversing {
  /// Whether it made changes that the ledger calls so.
  boolean reverses(String field);

  /// Makes the opposite of what one revision did, as a new revision.
  ///
  /// @throws tandem.basics.RuleBroken if it moved on since
  void reverse(PlanId plan, List<Line> lines, Member by);
}
