package tandem.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.exchange.PlanSheet.Person;

/// Reads the people of both sides. One name and one address each.
final class PeopleReader {
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]{2,}");

  private final Organisations organisations;
  private final Problems problems;
  private final Set<String> names = new HashSet<>();
  private final Set<String> addresses = new HashSet<>();

  PeopleReader(Organisations organisations, Problems problems) {
    this.organisations = organisations;
    this.problems = problems;
  }

  List<Person> read(SheetTable table) {
    var people = new ArrayList<Person>();
    if (!table.hasAll(problems, Column.PERSON_NAME, Column.PERSON_ORGANISATION)) {
      return people;
    }
    for (var line : table.lines(problems)) {
      var person = person(line);
      if (person != null) {
        people.add(person);
      }
    }
    return people;
  }

  private @Nullable Person person(Line line) {
    var name = line.text(Column.PERSON_NAME);
    var side = organisations.side(line, Column.PERSON_ORGANISATION);
    if (name == null) {
      problems.error(line.place(Column.PERSON_NAME), "person-without-name");
    } else if (!names.add(name.toLowerCase(Locale.ROOT))) {
      problems.error(line.place(Column.PERSON_NAME), "person-twice", name);
      return null;
    }
    if (name == null || side == null) {
      return null;
    }
    var from = line.date(Column.PERSON_AWAY_FROM);
    var to = line.date(Column.PERSON_AWAY_TO);
    if (from != null && to != null && to.isBefore(from)) {
      problems.error(line.place(Column.PERSON_AWAY_TO), "away-ends-before-start", name);
    }
    return new Person(
        name, email(line, name), side, line.text(Column.PERSON_DUTY), hours(line), from, to);
  }

  private @Nullable String email(Line line, String name) {
    var address = line.text(Column.PERSON_EMAIL);
    var place = line.place(Column.PERSON_EMAIL);
    if (address == null) {
      problems.warn(place, "email-missing", name);
    } else if (address.length() > 254 || !ADDRESS.matcher(address).matches()) {
      problems.error(place, "email-unreadable", address);
      return null;
    } else if (!addresses.add(address.toLowerCase(Locale.ROOT))) {
      problems.error(place, "email-twice", address);
    }
    return address;
  }

  private @Nullable BigDecimal hours(Line line) {
    var hours = line.number(Column.PERSON_HOURS);
    if (hours != null && (hours.signum() < 0 || hours.intValue() > 80)) {
      problems.error(line.place(Column.PERSON_HOURS), "hours-impossible", hours.toPlainString());
      return null;
    }
    return hours;
  }
}
