package tandem.actions;

import tandem.basics.RuleBroken;
import tandem.plans.Draft;
import tandem.plans.Unit;

/// Something that must have been before an action is called done.
public interface BeforeDone {
  /// @throws RuleBroken while it has not
  void check(Draft draft, Unit action);
}
