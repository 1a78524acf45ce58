package tandem.actions;

import java.util.List;
import java.util.Map;
import tandem.access.Member;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.plans.Plan;

/// Who does an action and who approves it: told by whoever keeps the roles.
public interface Doers {
  /// The people of each action that has any.
  Map<UnitId, Who> of(Plan plan);

  /// Names that person as the one who does those actions, in the place of those who did: one change
  /// of the plan.
  ///
  /// @return whether anything was to change
  boolean give(PlanId plan, List<UnitId> actions, PersonId doer, Member by);

  /// Names that person as one who does the action, beside those who do.
  void join(PlanId plan, UnitId action, PersonId doer, Member by);

  /// `does` and `approves` are people by name, with the side they sit on; `others` have another
  /// part in it.
  record Who(List<Someone> does, List<Someone> approves, List<Someone> others) {
    static final Who NOBODY = new Who(List.of(), List.of(), List.of());
  }

  /// @param letter of the part they have
  record Someone(PersonId id, String name, Side side, String letter) {}
}
