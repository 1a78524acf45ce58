package tandem.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.basics.DateRange;
import tandem.exchange.PlanSheet.Action;
import tandem.exchange.PlanSheet.Goal;
import tandem.exchange.PlanSheet.Person;

/// Reads who does what by when, for which goal, and after which other action.
final class ActionsReader {
  private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(10_000);
  private static final List<Column> LETTERS =
      List.of(
          Column.ACTION_DOES,
          Column.ACTION_APPROVES,
          Column.ACTION_SUPPORTS,
          Column.ACTION_CONSULTED,
          Column.ACTION_INFORMED);

  private final Map<String, String> people = new TreeMap<>();
  private final Set<Integer> goals;
  private final @Nullable DateRange period;
  private final Problems problems;

  ActionsReader(
      List<Person> people, List<Goal> goals, @Nullable DateRange period, Problems problems) {
    people.forEach(person -> this.people.put(key(person.name()), person.name()));
    this.goals = goals.stream().map(Goal::number).collect(Collectors.toSet());
    this.period = period;
    this.problems = problems;
  }

  List<Action> read(SheetTable table) {
    if (!table.hasAll(problems, Column.ACTION_TITLE)) {
      return List.of();
    }
    var actions = new LinkedHashMap<Integer, Action>();
    var lines = new LinkedHashMap<Integer, Line>();
    for (var line : table.lines(problems)) {
      var given = line.whole(Column.ACTION_NUMBER);
      var number =
          given == null ? actions.keySet().stream().mapToInt(n -> n).max().orElse(0) + 1 : given;
      if (actions.containsKey(number)) {
        problems.error(line.place(Column.ACTION_NUMBER), "action-number-twice", number);
        continue;
      }
      actions.put(number, action(line, number));
      lines.put(number, line);
    }
    new Order(actions, lines, problems).check();
    return new ArrayList<>(actions.values());
  }

  private Action action(Line line, int number) {
    var title = line.text(Column.ACTION_TITLE);
    if (title == null) {
      problems.warn(line.place(Column.ACTION_TITLE), "action-without-title", number);
    }
    var start = day(line, Column.ACTION_START);
    var due = day(line, Column.ACTION_DUE);
    if (start != null && due != null && due.isBefore(start)) {
      problems.error(line.place(Column.ACTION_DUE), "due-before-start", due, start);
    }
    checkLetters(line);
    return new Action(
        number,
        goal(line),
        title,
        names(line, Column.ACTION_DOES),
        names(line, Column.ACTION_APPROVES),
        names(line, Column.ACTION_SUPPORTS),
        names(line, Column.ACTION_CONSULTED),
        names(line, Column.ACTION_INFORMED),
        start,
        due,
        effort(line),
        after(line),
        line.text(Column.ACTION_DONE_WHEN),
        line.date(Column.ACTION_DONE_ON));
  }

  /// The plan gives a person one letter on an action.
  private void checkLetters(Line line) {
    var seen = new HashSet<String>();
    for (var column : LETTERS) {
      for (var name : mentioned(line, column)) {
        if (!seen.add(key(name))) {
          problems.warn(line.place(column), "two-letters", name);
        }
      }
    }
  }

  private @Nullable LocalDate day(Line line, Column column) {
    var day = line.date(column);
    if (day != null && period != null && !period.contains(day)) {
      problems.warn(line.place(column), "date-outside-plan", day, period.start(), period.last());
    }
    return day;
  }

  private @Nullable Integer goal(Line line) {
    var goal = line.whole(Column.ACTION_GOAL);
    if (goal != null && !goals.contains(goal)) {
      problems.error(line.place(Column.ACTION_GOAL), "goal-unknown", goal);
    }
    return goal;
  }

  private @Nullable BigDecimal effort(Line line) {
    var hours = line.number(Column.ACTION_EFFORT);
    if (hours != null
        && (hours.signum() <= 0 || hours.compareTo(MOST_HOURS) > 0 || hours.scale() > 2)) {
      problems.error(line.place(Column.ACTION_EFFORT), "hours-impossible", hours.toPlainString());
      return null;
    }
    return hours;
  }

  /// A comma may part two people or sit within one name: who is known decides.
  private List<String> mentioned(Line line, Column column) {
    return pieces(line.text(column), "[;\\n]").stream()
        .flatMap(piece ->
            people.containsKey(key(piece)) ? Stream.of(piece) : pieces(piece, ",").stream())
        .toList();
  }

  private List<String> names(Line line, Column column) {
    return mentioned(line, column).stream()
        .map(name -> known(name, line.place(column)))
        .distinct()
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

  private List<Integer> after(Line line) {
    var numbers = new ArrayList<Integer>();
    for (var piece : pieces(line.text(Column.ACTION_AFTER), "[,;\\s]+")) {
      if (piece.matches("[1-9]\\d{0,5}")) {
        numbers.add(Integer.valueOf(piece));
      } else {
        problems.error(line.place(Column.ACTION_AFTER), "number-not-whole", piece);
      }
    }
    return numbers.stream().distinct().toList();
  }

  private static List<String> pieces(@Nullable String text, String between) {
    return text == null
        ? List.of()
        : Stream.of(text.split(between, -1)).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static String key(String name) {
    return name.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
