package tandem.practicality.engine;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// A case as numbers. People, goals and actions are their places in the case's lists. Days on which
/// nobody works are left out; a time is `day << shift` plus the hour of that day, and an end is the
/// first time after the work.
final class Workload {
  final Case of;
  final int people;
  final int goals;
  final int actions;
  final int days;
  final int shift;

  /// Where work ends that finds no hours.
  final int never;

  /// By person and day.
  final int[][] hours;

  /// The time of a person's n-th working hour.
  final int[][] slots;

  /// By person and time: how many of the person's working hours lie before.
  final int[][] before;

  /// By action, items side by side.
  final int[][] who;

  final int[][] need;

  final int[] goalOf;
  final int[] release;
  final int[] due;
  final int[][] after;
  final int[][] next;
  final int[] order;
  final int[][] actionsOf;
  final int[] waitUntil;
  private final int[] none;
  private final WorkingDays dates;

  Workload(Case of) {
    this(of, WorkingDays.of(of).hours(of));
  }

  /// The same work with other hours, on the same days.
  Workload(Case of, int[][] hours) {
    this.of = of;
    this.hours = hours;
    people = of.people().size();
    none = new int[people];
    goals = of.goals().size();
    actions = of.actions().size();
    dates = WorkingDays.of(of);
    days = dates.count();
    var most = Arrays.stream(hours).flatMapToInt(Arrays::stream).max().orElse(1);
    shift = 32 - Integer.numberOfLeadingZeros(Math.max(1, most) - 1);
    never = (days << shift) + 50;
    slots = Arrays.stream(hours).map(this::slots).toArray(int[][]::new);
    before = Arrays.stream(slots).map(this::before).toArray(int[][]::new);
    var persons = places(of.people().stream().map(Case.Person::id).toList());
    var aims = places(of.goals().stream().map(Case.Goal::id).toList());
    var doings = places(of.actions().stream().map(Case.Action::id).toList());
    var all = of.actions();
    who = rows(it -> all.get(it).items().stream().mapToInt(i -> at(persons, i.person())));
    need = rows(it -> all.get(it).items().stream().mapToInt(Case.Item::hours));
    after = rows(it -> all.get(it).after().stream().mapToInt(a -> at(doings, a)));
    goalOf = all.stream().mapToInt(it -> at(aims, it.goal())).toArray();
    release = all.stream().mapToInt(this::release).toArray();
    due = IntStream.range(0, actions).map(this::due).toArray();
    waitUntil = new int[actions];
    Arrays.fill(waitUntil, endOf(of.waitUntil()));
    next = turned(after);
    order = order();
    actionsOf =
        IntStream.range(0, goals)
            .mapToObj(g -> IntStream.range(0, actions).filter(a -> goalOf[a] == g).toArray())
            .toArray(int[][]::new);
  }

  LocalDate date(int day) {
    return dates.date(day);
  }

  /// The day on which work that ends at this time was last done.
  LocalDate lastDay(int end) {
    return date(end <= 0 ? 0 : (end - 1) >> shift);
  }

  int dayFrom(LocalDate date) {
    return dates.from(date);
  }

  int startOf(LocalDate date) {
    return dates.from(date) << shift;
  }

  int endOf(LocalDate date) {
    return dates.from(date.plusDays(1)) << shift;
  }

  /// Where the action ends at best when it begins at this time and its people do nothing else.
  int endAlone(int action, int from) {
    return endAlone(action, from, none);
  }

  /// @param spare hours of each person that take no time
  int endAlone(int action, int from, int[] spare) {
    int end = from;
    for (int i = 0; i < who[action].length; i++) {
      int hours = need[action][i] - spare[who[action][i]];
      if (hours > 0) {
        int[] own = slots[who[action][i]];
        int last = before(who[action][i], from) + hours - 1;
        end = Math.max(end, last < own.length ? own[last] + 1 : never);
      }
    }
    return end;
  }

  /// Where the action must begin at the latest to end by this time; negative when it cannot.
  int startAlone(int action, int end) {
    return startAlone(action, end, none);
  }

  int startAlone(int action, int end, int[] spare) {
    int start = end;
    for (int i = 0; i < who[action].length; i++) {
      int hours = need[action][i] - spare[who[action][i]];
      if (hours > 0) {
        int first = before(who[action][i], end) - hours;
        start = Math.min(start, first < 0 ? -1 : slots[who[action][i]][first]);
      }
    }
    return start;
  }

  int before(int person, int time) {
    return time <= 0 ? 0 : before[person][Math.min(time, before[person].length - 1)];
  }

  int hoursBetween(int person, int from, int until) {
    return until <= from ? 0 : before(person, until) - before(person, from);
  }

  /// By when each action must end if its goal meets this fate; -1 when it is not done at all.
  int[] limits(Fate[] fates) {
    int[] limits = new int[actions];
    for (int a = 0; a < actions; a++) {
      limits[a] =
          switch (fates[goalOf[a]]) {
            case KEPT -> due[a];
            case POSTPONED -> waitUntil[a];
            case CUT -> -1;
          };
    }
    return limits;
  }

  private int release(Case.Action action) {
    var from = action.notBefore();
    return from == null ? 0 : startOf(from);
  }

  private int due(int action) {
    int goal = endOf(of.goals().get(goalOf[action]).due());
    var own = of.actions().get(action).due();
    return own == null ? goal : Math.min(goal, endOf(own));
  }

  private int[] slots(int[] hours) {
    return IntStream.range(0, hours.length)
        .flatMap(day -> IntStream.range(0, hours[day]).map(hour -> (day << shift) + hour))
        .toArray();
  }

  private int[] before(int[] slots) {
    int[] before = new int[(days << shift) + 1];
    int count = 0;
    for (int time = 0; time < before.length; time++) {
      before[time] = count;
      if (count < slots.length && slots[count] == time) {
        count++;
      }
    }
    return before;
  }

  private int[] order() {
    int[] open = Arrays.stream(after).mapToInt(it -> it.length).toArray();
    var ready = new ArrayDeque<Integer>();
    IntStream.range(0, actions).filter(it -> open[it] == 0).forEach(ready::add);
    var done = new ArrayList<Integer>();
    while (!ready.isEmpty()) {
      int action = ready.remove();
      done.add(action);
      Arrays.stream(next[action]).filter(it -> --open[it] == 0).forEach(ready::add);
    }
    if (done.size() < actions) {
      throw new IllegalArgumentException("Actions wait for each other in a circle");
    }
    return done.stream().mapToInt(Integer::intValue).toArray();
  }

  private int[][] rows(IntFunction<IntStream> row) {
    return IntStream.range(0, actions)
        .mapToObj(it -> row.apply(it).toArray())
        .toArray(int[][]::new);
  }

  private static int[][] turned(int[][] rows) {
    var turned = new ArrayList<List<Integer>>();
    Arrays.stream(rows).forEach(_ -> turned.add(new ArrayList<>()));
    for (int row = 0; row < rows.length; row++) {
      for (int it : rows[row]) {
        turned.get(it).add(row);
      }
    }
    return turned.stream()
        .map(it -> it.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  private static int at(Map<String, Integer> places, String id) {
    return Objects.requireNonNull(places.get(id));
  }

  private static Map<String, Integer> places(List<String> ids) {
    var places = new HashMap<String, Integer>();
    ids.forEach(it -> places.put(it, places.size()));
    return places;
  }
}
