package tandem.practicality.engine;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Checks a schedule against the case alone: hours and owners, calendars, nobody twice at once,
/// what comes first, the dates. Knows nothing of how schedules are made.
public final class Verifier {
  private final Case of;
  private final Schedule schedule;

  private record Moment(LocalDate day, int hour) implements Comparable<Moment> {
    @Override
    public int compareTo(Moment other) {
      return day.equals(other.day) ? hour - other.hour : day.compareTo(other.day);
    }
  }

  private final Map<String, Moment> first = new HashMap<>();
  private final Map<String, Moment> last = new HashMap<>();

  private Verifier(Case of, Schedule schedule) {
    this.of = of;
    this.schedule = schedule;
  }

  /// Passes a schedule that is right.
  ///
  /// @param fates of all goals: one that is kept must be in time, a postponed one by the last day
  /// @throws AssertionError that says what is wrong
  public static void verify(Case of, Map<String, Fate> fates, Schedule schedule) {
    var verifier = new Verifier(of, schedule);
    verifier.hours(fates);
    verifier.calendars();
    verifier.order(fates);
    verifier.dates(fates);
  }

  private void hours(Map<String, Fate> fates) {
    var worked = new HashMap<String, Integer>();
    schedule
        .stints()
        .forEach(it -> worked.merge(it.action() + " by " + it.person(), it.hours(), Integer::sum));
    for (var action : of.actions()) {
      for (var item : action.items()) {
        int hours = fates.get(action.goal()) == Fate.CUT ? 0 : item.hours();
        var name = action.id() + " by " + item.person();
        Integer done = worked.remove(name);
        check((done == null ? 0 : done) == hours, name + ": " + done + " of " + hours + " hours");
      }
    }
    check(worked.isEmpty(), "nobody asked for " + worked);
  }

  private void calendars() {
    var people = new HashMap<String, Case.Person>();
    of.people().forEach(it -> people.put(it.id(), it));
    var taken = new HashSet<String>();
    for (var stint : schedule.stints()) {
      int day = Math.toIntExact(stint.day().toEpochDay() - of.start().toEpochDay());
      var hours = there(people.get(stint.person())).hours();
      check(
          stint.from() >= 0 && day < hours.size() && stint.from() + stint.hours() <= hours.get(day),
          "not at work: " + stint);
      for (int hour = stint.from(); hour < stint.from() + stint.hours(); hour++) {
        check(taken.add(stint.person() + stint.day() + " " + hour), "twice at once: " + stint);
        first.merge(
            stint.action(), new Moment(stint.day(), hour), (a, b) -> a.compareTo(b) < 0 ? a : b);
        last.merge(
            stint.action(), new Moment(stint.day(), hour), (a, b) -> a.compareTo(b) > 0 ? a : b);
      }
    }
  }

  private void order(Map<String, Fate> fates) {
    var goals = new HashMap<String, String>();
    of.actions().forEach(it -> goals.put(it.id(), it.goal()));
    for (var action : of.actions()) {
      var begin = first.get(action.id());
      if (fates.get(action.goal()) == Fate.CUT || begin == null) {
        continue;
      }
      check(
          action.notBefore() == null || !begin.day().isBefore(action.notBefore()),
          action.id() + " begins before " + action.notBefore());
      for (var earlier : action.after()) {
        check(
            fates.get(goals.get(earlier)) != Fate.CUT,
            earlier + " is cut, " + action.id() + " is not");
        var end = last.get(earlier);
        check(
            end == null || end.compareTo(begin) < 0,
            action.id() + " begins before the end of " + earlier);
      }
    }
  }

  private void dates(Map<String, Fate> fates) {
    var dues = new HashMap<String, LocalDate>();
    of.goals().forEach(it -> dues.put(it.id(), it.due()));
    for (var action : of.actions()) {
      var end = last.get(action.id());
      var told = schedule.actionEnds().get(action.id());
      if (end == null) {
        continue;
      }
      check(end.day().equals(told), action.id() + " ends on " + end.day() + ", told " + told);
      var due = there(dues.get(action.goal()));
      var limit =
          switch (there(fates.get(action.goal()))) {
            case KEPT -> action.due() == null || due.isBefore(action.due()) ? due : action.due();
            case POSTPONED -> of.waitUntil();
            case CUT -> LocalDate.MIN;
          };
      check(!end.day().isAfter(limit), action.id() + " ends on " + end.day() + ", after " + limit);
    }
  }

  private static <T> T there(@Nullable T it) {
    return Objects.requireNonNull(it);
  }

  private static void check(boolean right, String what) {
    if (!right) {
      throw new AssertionError(what);
    }
  }
}
