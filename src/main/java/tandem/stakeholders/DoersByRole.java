package tandem.stakeholders;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.actions.Doers;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.plans.Plan;

/// Reads doers and approvers off the RASCI letters.
@Component
class DoersByRole implements Doers {
  private final Roles roles;
  private final Assigning assigning;

  DoersByRole(Roles roles, Assigning assigning) {
    this.roles = roles;
    this.assigning = assigning;
  }

  @Override
  public Map<UnitId, Who> of(Plan plan) {
    var all = new HashMap<UnitId, Who>();
    roles.of(plan.id()).stream()
        .collect(groupingBy(Role::unit))
        .forEach((unit, given) ->
            all.put(
                unit,
                new Who(
                    with(Letter.R::equals, given, plan),
                    with(Letter.A::equals, given, plan),
                    with(it -> it != Letter.R && it != Letter.A, given, plan))));
    return all;
  }

  private static List<Someone> with(Predicate<Letter> letter, List<Role> given, Plan plan) {
    return given.stream()
        .filter(r -> letter.test(r.letter()))
        .map(r ->
            new Someone(
                r.person(),
                r.name(),
                r.organisation().equals(plan.vendor().organisation()) ? Side.VENDOR : Side.PARTNER,
                r.letter().name()))
        .toList();
  }

  @Override
  @Transactional
  public void join(PlanId plan, UnitId action, PersonId doer, Member by) {
    var version = roles.of(plan, action, doer).map(Role::version).orElse(0);
    assigning.give(plan, action, doer, Letter.R, version, by);
  }

  @Override
  @Transactional
  public boolean give(PlanId plan, List<UnitId> actions, PersonId doer, Member by) {
    var givings = new ArrayList<Assigning.Giving>();
    var held = roles.of(plan).stream().collect(groupingBy(Role::unit));
    for (var action : actions) {
      var here = held.getOrDefault(action, List.of());
      var own = here.stream().filter(it -> it.person().equals(doer)).findFirst();
      if (own.filter(it -> it.letter() == Letter.R).isEmpty()) {
        here.stream()
            .filter(it -> it.letter() == Letter.R)
            .forEach(
                it -> givings.add(new Assigning.Giving(action, it.person(), null, it.version())));
        var version = own.map(Role::version).orElse(0);
        givings.add(new Assigning.Giving(action, doer, Letter.R, version));
      }
    }
    if (!givings.isEmpty()) {
      assigning.give(plan, givings, by);
    }
    return !givings.isEmpty();
  }
}
