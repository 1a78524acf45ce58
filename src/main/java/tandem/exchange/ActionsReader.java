package tandem.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.basics.DateRange;
import tandem.exchange.PlanSheet.Action;
import tandem.exchange.PlanSheet.Goal;
import tandem.exchange.PlanSheet.Person;

/// Reads who does what by when, for which goal, and after which other action.
final class ActionsReader {
  private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(10_000);

  private final Mentions people;
  private final Set<Integer> goals;
  private final @Nullable DateRange period;
  private final Problems problems;

  ActionsReader(
      List<Person> people, List<Goal> goals, @Nullable DateRange period, Problems problems) {
    this.people = new Mentions(people, problems);
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
    people.checkLetters(line);
    return new Action(
        number,
        goal(line),
        title,
        people.names(line, Column.ACTION_DOES),
        people.names(line, Column.ACTION_APPROVES),
        people.names(line, Column.ACTION_SUPPORTS),
        people.names(line, Column.ACTION_CONSULTED),
        people.names(line, Column.ACTION_INFORMED),
        start,
        due,
        effort(line),
        after(line),
        line.text(Column.ACTION_DONE_WHEN),
        line.date(Column.ACTION_DONE_ON));
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

  private List<Integer> after(Line line) {
    var numbers = new ArrayList<Integer>();
    for (var piece : Mentions.pieces(line.text(Column.ACTION_AFTER), "[,;\\s]+")) {
      if (piece.matches("[1-9]\\d{0,5}")) {
        numbers.add(Integer.valueOf(piece));
      } else {
        problems.error(line.place(Column.ACTION_AFTER), "number-not-whole", piece);
      }
    }
    return numbers.stream().distinct().toList();
  }
}
