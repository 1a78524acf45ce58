package tandem.exchange;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.basics.DateRange;
import tandem.basics.Side;
import tandem.exchange.PlanSheet.Person;

/// Reads the people of both sides. One name and one address each; a further row with only the name
/// tells more days away.
final class PeopleReader {
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]{2,}");

  private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(80);

  private final Organisations organisations;
  private final Side importing;
  private final Problems problems;
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Set<String> addresses = new HashSet<>();

  PeopleReader(Organisations organisations, Side importing, Problems problems) {
    this.organisations = organisations;
    this.importing = importing;
    this.problems = problems;
  }

  List<Person> read(SheetTable table) {
    if (table.hasAll(problems, Column.PERSON_NAME, Column.PERSON_ORGANISATION)) {
      table.lines(problems).forEach(this::read);
    }
    return List.copyOf(people.values());
  }

  private void read(Line line) {
    var name = line.text(Column.PERSON_NAME);
    var side = organisations.side(line, Column.PERSON_ORGANISATION);
    if (name == null) {
      problems.error(line.place(Column.PERSON_NAME), "person-without-name");
      return;
    }
    var key = name.toLowerCase(Locale.ROOT);
    var known = people.get(key);
    if (known != null && (known.side() != side || line.text(Column.PERSON_EMAIL) != null)) {
      problems.error(line.place(Column.PERSON_NAME), "person-twice", name);
    } else if (known != null) {
      people.put(key, known.alsoAway(away(line, name, known.side())));
    } else if (side != null) {
      people.put(key, person(line, name, side));
    }
  }

  private Person person(Line line, String name, Side side) {
    return new Person(
        name,
        email(line, name),
        side,
        line.text(Column.PERSON_DUTY),
        hours(line),
        away(line, name, side));
  }

  private List<DateRange> away(Line line, String name, Side side) {
    var from = line.date(Column.PERSON_AWAY_FROM);
    var to = line.date(Column.PERSON_AWAY_TO);
    if (from == null && to == null) {
      return List.of();
    }
    if (side != importing) {
      problems.warn(line.place(Column.PERSON_AWAY_FROM), "away-not-ours", name);
    }
    if (from == null || to == null) {
      var open = from == null ? Column.PERSON_AWAY_FROM : Column.PERSON_AWAY_TO;
      problems.warn(line.place(open), "away-half", name);
      return List.of();
    }
    if (to.isBefore(from)) {
      problems.error(line.place(Column.PERSON_AWAY_TO), "away-ends-before-start", name);
      return List.of();
    }
    return List.of(new DateRange(from, to.plusDays(1)));
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
    if (hours != null
        && (hours.signum() < 0 || hours.compareTo(MOST_HOURS) > 0 || hours.scale() > 1)) {
      problems.error(line.place(Column.PERSON_HOURS), "hours-impossible", hours.toPlainString());
      return null;
    }
    return hours;
  }
}
