package tandem.stakeholders;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.access.Member;
import tandem.access.PlanMember;
import tandem.basics.UnitId;
import tandem.plans.Plan;

/// People other than whoever gave them have new or other letters, and are asked.
public record RolesGiven(Plan plan, Member by, List<Given> given) {

  /// @param due the day it is due, as `2027-02-04`; null where it has none
  public record Given(
      PlanMember to, UnitId unit, String called, Letter letter, @Nullable String due) {}
}
