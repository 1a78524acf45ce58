package tandem.exchange;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.access.Memberships;
import tandem.basics.PersonId;
import tandem.organisations.Absence;
import tandem.organisations.People;
import tandem.plans.Plans;

/// Names the people of a workbook in its plan, and keeps when our own are away.
@Component
class ImportedPeople {
  private final Plans plans;
  private final Memberships memberships;
  private final People people;

  ImportedPeople(Plans plans, Memberships memberships, People people) {
    this.plans = plans;
    this.memberships = memberships;
    this.people = people;
  }

  /// The people that are in the plan now, by the key of their name.
  Map<String, PersonId> write(Importing into) {
    var plan = plans.plan(into.plan());
    var named = new HashMap<String, PersonId>();
    for (var person : into.sheet().people()) {
      var email = person.email();
      if (email != null) {
        var seat = plan.seat(person.side()).organisation();
        memberships
            .name(plan.id(), seat, person.name(), email, person.duty(), person.hoursAWeek())
            .ifPresent(id -> {
              named.put(key(person.name()), id);
              if (person.side() == into.side()) {
                person.away().forEach(days -> people.add(new Absence(id, days)));
              }
            });
      }
    }
    return named;
  }

  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
