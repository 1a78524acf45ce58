package tandem.plans;

import java.util.List;
import java.util.Optional;
import tandem.access.Member;
import tandem.basics.NotFound;
import tandem.basics.PlanId;

/// What a new plan can begin with, told by a module above.
public interface Beginnings {

  /// @param group `shipped`, `ours` or `plans`
  /// @param about what it brings, in a sentence
  record Beginning(String key, String group, String name, String about) {}

  /// All that this person can begin with.
  List<Beginning> all();

  /// What the plan's own heading would be, where the beginning knows.
  ///
  /// @throws NotFound if there is no such beginning for this person
  Optional<Plans.Start> heading(String key);

  /// Makes the plan and writes what it begins with, or nothing.
  ///
  /// @param key empty for a plan that begins with nothing
  /// @throws NotFound if there is no such beginning for this person
  PlanId begin(String key, Plans.Start start, Member by);
}
