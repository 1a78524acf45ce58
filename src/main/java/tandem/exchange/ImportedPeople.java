package tandem.exchange;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.access.Memberships;
import tandem.basics.PersonId;
import tandem.organisations.Absence;
import tandem.organisations.TellingTime;
import tandem.plans.Plans;

/// Names the people of a workbook in its plan, and keeps when our own are away.
@Component
class ImportedPeople {
  private final Plans plans;
  private final Memberships memberships;
  private final TellingTime telling;

  ImportedPeople(Plans plans, Memberships memberships, TellingTime telling) {
    this.plans = plans;
    this.memberships = memberships;
    this.telling = telling;
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
                var by = into.by().person();
                person.away().forEach(days -> telling.add(Absence.of(id, days), by));
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
