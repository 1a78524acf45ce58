package tandem.stakeholders;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.access.Member;
import tandem.access.PlanMember;
import tandem.basics.PersonId;
import tandem.basics.UnitId;
import tandem.plans.Draft;
import tandem.plans.Plan;
import tandem.plans.Shapes;
import tandem.plans.WholePlan;

/// People other than whoever gave them have new or other letters, and are asked.
public record RolesGiven(Plan plan, Member by, List<Given> given) {

  /// @param due the day it is due, as `2027-02-04`; null where it has none
  public record Given(
      PlanMember to, UnitId unit, String called, Letter letter, @Nullable String due) {

    static Given of(Draft draft, Shapes shapes, UnitId of, PersonId to, Letter letter) {
      var unit = draft.unit(of);
      return new Given(
          draft.person(to.toString()).orElseThrow(),
          of,
          unit.kind().equals(WholePlan.KIND) ? draft.plan().title() : shapes.called(unit),
          letter,
          unit.value("due"));
    }
  }
}
