package tandem.practicality.engine;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is to be done, by whom, and when they have time. Hours are whole; a caller with finer ones
/// counts everything in half hours.
///
/// @param start the first day of everybody's calendar
/// @param waitUntil a postponed goal must be done by the end of this day
/// @param people with calendars well past `waitUntil` (twice as long is good): work that finds no
///   hours has no end
public record Case(
    LocalDate start,
    LocalDate waitUntil,
    List<Person> people,
    List<Goal> goals,
    List<Action> actions) {

  /// At most so many hours a day, so that a day is a mask of bits.
  static final int HOURS_A_DAY = 31;

  public Case {
    people = List.copyOf(people);
    goals = List.copyOf(goals);
    actions = List.copyOf(actions);
    var persons = names(people.stream().map(Person::id).toList());
    var aims = names(goals.stream().map(Goal::id).toList());
    var doings = names(actions.stream().map(Action::id).toList());
    for (var action : actions) {
      require(aims.contains(action.goal), "no such goal: ", action.goal);
      action.after.forEach(it -> require(doings.contains(it), "no such action: ", it));
      action.items.forEach(
          it -> require(persons.contains(it.person), "no such person: ", it.person));
    }
  }

  /// @param hours that this person has for partner work on each day from the start on
  public record Person(String id, List<Integer> hours) {
    public Person {
      hours = List.copyOf(hours);
      require(hours.stream().allMatch(it -> it >= 0 && it <= HOURS_A_DAY), "hours a day of ", id);
    }
  }

  /// @param vendorValue what the goal is worth to the vendor when it is done in time; half of it
  ///   when it is postponed
  /// @param due its last day
  public record Goal(String id, int vendorValue, int partnerValue, LocalDate due, boolean mayWait) {
    public Goal {
      require(vendorValue >= 0 && partnerValue >= 0, "value of ", id);
    }
  }

  /// @param items what each person still has to do; an action ends when all its items end
  /// @param notBefore the first day on which anybody may work on it
  /// @param due its last day, where that is before its goal's
  /// @param after the actions that must have ended
  /// @param effort how sure the hours are
  public record Action(
      String id,
      String goal,
      List<Item> items,
      @Nullable LocalDate notBefore,
      @Nullable LocalDate due,
      List<String> after,
      Effort effort) {
    public Action {
      items = List.copyOf(items);
      after = List.copyOf(after);
    }
  }

  /// Hours of one person for one action that are still to be done.
  public record Item(String person, int hours) {
    public Item {
      require(hours >= 0, "hours of ", person);
    }
  }

  /// How sure the hours of an action are, all people together and from its beginning: one time in
  /// ten it takes less than `low` times the likely hours, one time in ten more than `high` times.
  ///
  /// @param done hours that were worked already
  public record Effort(double low, double high, int done) {
    public static final Effort SURE = new Effort(1, 1, 0);

    public Effort {
      require(low > 0 && low <= 1 && high >= 1 && done >= 0, "effort from ", low + " to " + high);
    }
  }

  private static Set<String> names(List<String> names) {
    var set = new HashSet<>(names);
    require(set.size() == names.size(), "a name twice among ", names.toString());
    return set;
  }

  private static void require(boolean right, String what, String name) {
    if (!right) {
      throw new IllegalArgumentException(what + name);
    }
  }
}
