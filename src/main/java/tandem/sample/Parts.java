package tandem.sample;

import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.actions.Completions;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.UnitId;
import tandem.stakeholders.Acknowledging;
import tandem.stakeholders.Assigning;
import tandem.stakeholders.Letter;
import tandem.stakeholders.Roles;

/// The parts the cast take: given, said yes to, and done.
@Component
class Parts {
  private final Roles roles;
  private final Assigning assigning;
  private final Acknowledging acknowledging;
  private final Completions completions;

  Parts(Roles roles, Assigning assigning, Acknowledging acknowledging, Completions completions) {
    this.roles = roles;
    this.assigning = assigning;
    this.acknowledging = acknowledging;
    this.completions = completions;
  }

  void give(PlanId plan, UnitId unit, PersonId person, Letter letter, Member by) {
    assigning.give(plan, unit, person, letter, 0, by);
  }

  void acknowledgeAll(PlanId plan, Member by) {
    roles.of(plan).stream()
        .filter(r -> r.person().equals(by.person()) && !r.isAcknowledged())
        .forEach(r -> acknowledging.acknowledge(plan, r.unit(), by));
  }

  void complete(PlanId plan, UnitId action, Member by) {
    completions.complete(plan, action, by);
  }
}
