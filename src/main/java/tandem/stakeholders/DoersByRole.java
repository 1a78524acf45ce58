package tandem.stakeholders;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.actions.Doers;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.plans.Plan;

/// Reads doers and approvers off the RASCI letters.
@Component
class DoersByRole implements Doers {
  private final Roles roles;

  DoersByRole(Roles roles) {
    this.roles = roles;
  }

  @Override
  public Map<UnitId, Who> of(Plan plan) {
    return roles.of(plan.id()).stream()
        .collect(
            Collectors.groupingBy(
                Role::unit,
                Collectors.collectingAndThen(
                    Collectors.toList(),
                    given -> new Who(with(Letter.R, given, plan), with(Letter.A, given, plan)))));
  }

  private static List<Someone> with(Letter letter, List<Role> given, Plan plan) {
    return given.stream()
        .filter(r -> r.letter() == letter)
        .map(r ->
            new Someone(
                r.name(),
                r.organisation().equals(plan.vendor().organisation()) ? Side.VENDOR : Side.PARTNER))
        .toList();
  }
}
