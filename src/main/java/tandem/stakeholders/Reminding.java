package tandem.stakeholders;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.plans.Plans;
import tandem.plans.Shapes;

/// Asks once more for a yes to letters.
@Component
public class Reminding {
  private final Plans plans;
  private final Roles roles;
  private final Shapes shapes;
  private final ApplicationEventPublisher events;

  Reminding(Plans plans, Roles roles, Shapes shapes, ApplicationEventPublisher events) {
    this.plans = plans;
    this.roles = roles;
    this.shapes = shapes;
    this.events = events;
  }

  /// Asks that person for the answers to the letters `by` gave them.
  ///
  /// @return whether there are any
  @Transactional
  public boolean remind(PlanId plan, PersonId person, Member by) {
    var draft = plans.draft(plan);
    var open =
        roles.of(plan).stream()
            .filter(it -> it.person().equals(person) && !it.left())
            .filter(it -> it.asking().by().equals(by.person()))
            .filter(it -> !it.isAcknowledged() && !it.isDeclined())
            .filter(it -> draft.find(it.unit().toString()).isPresent())
            .map(it -> RolesGiven.Given.of(draft, shapes, it.unit(), person, it.letter()))
            .toList();
    if (!open.isEmpty()) {
      events.publishEvent(new RolesGiven(draft.plan(), by, open));
    }
    return !open.isEmpty();
  }
}
