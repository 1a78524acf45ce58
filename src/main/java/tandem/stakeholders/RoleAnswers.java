package tandem.stakeholders;

import java.util.List;
import org.springframework.stereotype.Component;
import tandem.basics.NotFound;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.UnitId;
import tandem.plans.Plans;
import tandem.plans.Shapes;

/// Roles as programs read them, each with what it is about now.
@Component
class RoleAnswers {
  private final Plans plans;
  private final Roles roles;
  private final Shapes shapes;

  RoleAnswers(Plans plans, Roles roles, Shapes shapes) {
    this.plans = plans;
    this.roles = roles;
    this.shapes = shapes;
  }

  /// @throws NotFound for a plan that is not of whoever acts
  List<RoleAnswer> of(PlanId plan) {
    var draft = plans.draft(plan);
    return roles.of(plan).stream()
        .filter(it -> draft.find(it.unit().toString()).isPresent())
        .map(it -> RoleAnswer.of(it, Content.of(draft.unit(it.unit()), shapes)))
        .toList();
  }

  RoleAnswer of(PlanId plan, UnitId unit, PersonId person) {
    return of(plan).stream()
        .filter(it -> it.unit().equals(unit.toString()))
        .filter(it -> it.person().equals(person.toString()))
        .findFirst()
        .orElseThrow(() -> new NotFound(person));
  }
}
