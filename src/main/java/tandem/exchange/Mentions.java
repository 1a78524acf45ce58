package tandem.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.exchange.PlanSheet.Person;

/// The people whom the cells of an action mention, among those the workbook knows.
final class Mentions {
  private static final List<Column> LETTERS =
      List.of(
          Column.ACTION_DOES,
          Column.ACTION_APPROVES,
          Column.ACTION_SUPPORTS,
          Column.ACTION_CONSULTED,
          Column.ACTION_INFORMED);

  private final Map<String, String> people = new TreeMap<>();
  private final Problems problems;

  Mentions(List<Person> people, Problems problems) {
    people.forEach(person -> this.people.put(key(person.name()), person.name()));
    this.problems = problems;
  }

  /// The plan gives a person one letter on an action.
  void checkLetters(Line line) {
    var seen = new HashSet<String>();
    for (var column : LETTERS) {
      for (var name : mentioned(line, column)) {
        if (!seen.add(key(name))) {
          problems.warn(line.place(column), "two-letters", name);
        }
      }
    }
  }

  List<String> names(Line line, Column column) {
    return mentioned(line, column).stream()
        .map(name -> known(name, line.place(column)))
        .distinct()
        .toList();
  }

  /// A comma may part two people or sit within one name: who is known decides.
  private List<String> mentioned(Line line, Column column) {
    return pieces(line.text(column), "[;\\n]").stream()
        .flatMap(piece ->
            people.containsKey(key(piece)) ? Stream.of(piece) : pieces(piece, ",").stream())
        .toList();
  }

  private String known(String name, Problems.Place place) {
    var known = people.get(key(name));
    if (known != null) {
      return known;
    }
    var meant = Closest.to(name, people.values());
    if (meant == null) {
      problems.error(place, "person-unknown", name);
    } else {
      problems.error(place, "person-unknown-meant", name, meant);
    }
    return name;
  }

  static List<String> pieces(@Nullable String text, String between) {
    return text == null
        ? List.of()
        : Stream.of(text.split(between, -1)).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static String key(String name) {
    return name.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
