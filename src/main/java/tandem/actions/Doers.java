package tandem.actions;

import java.util.List;
import java.util.Map;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.plans.Plan;

/// Who does an action and who approves it: told by whoever keeps the roles.
public interface Doers {
  /// The people of each action that has any.
  Map<UnitId, Who> of(Plan plan);

  /// `does` and `approves` are people by name, with the side they sit on.
  record Who(List<Someone> does, List<Someone> approves) {
    static final Who NOBODY = new Who(List.of(), List.of());
  }

  record Someone(String name, Side side) {}
}
