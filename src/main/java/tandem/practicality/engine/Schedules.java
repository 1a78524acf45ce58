package tandem.practicality.engine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tells in days and names what a placement found.
final class Schedules {
  private final Workload work;
  private final List<Schedule.Stint> stints = new ArrayList<>();
  private final int[][] planned;

  private Schedules(Workload work) {
    this.work = work;
    planned = new int[work.people][weekOf(work.date(work.days - 1)) + 1];
  }

  static Schedule of(Workload work, double[] urgency, int[] limits) {
    var told = new Schedules(work);
    int[] ends = new int[work.actions];
    new Placement(work).place(urgency, limits, work.need, ends, told::add);
    return told.schedule(limits, ends);
  }

  private void add(int action, int item, int day, int hours) {
    int person = work.who[action][item];
    planned[person][weekOf(work.date(day))] += Integer.bitCount(hours);
    for (int left = hours; left != 0; ) {
      int from = Integer.numberOfTrailingZeros(left);
      int length = Integer.numberOfTrailingZeros(~(left >>> from));
      stints.add(new Schedule.Stint(person(person), action(action), work.date(day), from, length));
      left &= ~(((1 << length) - 1) << from);
    }
  }

  private Schedule schedule(int[] limits, int[] ends) {
    stints.sort(
        Comparator.comparing(Schedule.Stint::person)
            .thenComparing(Schedule.Stint::day)
            .thenComparing(Schedule.Stint::from));
    var actions = new LinkedHashMap<String, LocalDate>();
    var goals = new LinkedHashMap<String, LocalDate>();
    for (int a = 0; a < work.actions; a++) {
      if (limits[a] >= 0) {
        var last = ends[a] >= work.never ? LocalDate.MAX : work.lastDay(ends[a]);
        actions.put(action(a), last);
        goals.merge(goal(work.goalOf[a]), last, (one, other) -> one.isAfter(other) ? one : other);
      }
    }
    return new Schedule(List.copyOf(stints), actions, goals, weeks());
  }

  private Map<String, List<Schedule.Week>> weeks() {
    var weeks = new LinkedHashMap<String, List<Schedule.Week>>();
    for (int p = 0; p < work.people; p++) {
      int[] available = new int[planned[p].length];
      for (int day = 0; day < work.days; day++) {
        available[weekOf(work.date(day))] += work.hours[p][day];
      }
      int person = p;
      weeks.put(
          person(p),
          java.util.stream.IntStream.range(0, available.length)
              .mapToObj(w -> new Schedule.Week(planned[person][w], available[w]))
              .toList());
    }
    return weeks;
  }

  private int weekOf(LocalDate day) {
    return (int) ChronoUnit.DAYS.between(work.of.start(), day) / 7;
  }

  private String person(int person) {
    return work.of.people().get(person).id();
  }

  private String action(int action) {
    return work.of.actions().get(action).id();
  }

  private String goal(int goal) {
    return work.of.goals().get(goal).id();
  }

  /// Hours late, the worst action of each goal counted; what is left out is never late.
  static int late(Workload work, int[] limits, int[] ends) {
    int late = 0;
    for (int[] actions : work.actionsOf) {
      int worst = 0;
      for (int a : actions) {
        worst = limits[a] < 0 ? worst : Math.max(worst, ends[a] - limits[a]);
      }
      late += worst;
    }
    return late;
  }

  static int[] none(Workload work) {
    int[] limits = new int[work.actions];
    Arrays.fill(limits, -1);
    return limits;
  }
}
