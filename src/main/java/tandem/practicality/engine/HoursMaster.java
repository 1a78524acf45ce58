package tandem.practicality.engine;

import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Chooses the fewest extra hours that nothing learned so far speaks against, by SCIP.
final class HoursMaster {
  private final Workload base;
  private final ExtraCalendar calendar;
  private final List<Row> rows = new ArrayList<>();
  private final List<int[][]> refuted = new ArrayList<>();

  /// At least so many hours more for a person from week to week.
  private record Row(int person, int from, int until, int hours) {}

  /// @param full the work with all extra hours there could be, and what was propagated in it
  HoursMaster(
      Workload base, ExtraCalendar calendar, Workload full, int[] limits, Propagation propagation) {
    this.base = base;
    this.calendar = calendar;
    for (int p = 0; p < base.people; p++) {
      rows(full, p, OverloadWindows.parts(full, p, propagation.ready, propagation.latest), limits);
    }
  }

  /// No answer may give at most as much as this to everybody in every week.
  void refute(int[][] extra) {
    refuted.add(extra);
  }

  boolean isOver(int person) {
    return rows.stream().anyMatch(it -> it.person == person);
  }

  private void rows(Workload full, int person, List<OverloadWindows.Part> parts, int[] limits) {
    var mine = parts.stream().filter(it -> limits[it.action()] >= 0).toList();
    int[] hours =
        IntStream.range(0, base.days + 1).map(d -> full.before(person, d << full.shift)).toArray();
    for (int from : mine.stream().mapToInt(it -> day(hours, it.from())).distinct().toArray()) {
      for (int until :
          mine.stream().mapToInt(it -> day(hours, it.until() - 1) + 1).distinct().toArray()) {
        if (from < until) {
          int needed = mine.stream().mapToInt(it -> it.forcedInto(hours[from], hours[until])).sum();
          int there =
              base.before(person, until << base.shift) - base.before(person, from << base.shift);
          if (needed > there) {
            rows.add(
                new Row(person, calendar.week(from), calendar.week(until - 1) + 1, needed - there));
          }
        }
      }
    }
  }

  /// The day on which the person's n-th hour lies.
  private static int day(int[] hours, int n) {
    int at = Arrays.binarySearch(hours, n + 1);
    int day = at < 0 ? -at - 2 : at - 1;
    while (day > 0 && hours[day] > n) {
      day--;
    }
    return Math.max(0, day);
  }

  /// The fewest hours that nothing learned so far speaks against; empty when there is no answer.
  int[][] least(double seconds) {
    var solver = MPSolver.createSolver("SCIP");
    try {
      solver.setTimeLimit((long) (1000 * Math.max(0.1, seconds)));
      var extra = new MPVariable[base.people][calendar.weeks];
      int[][] all = calendar.most();
      for (int p = 0; p < base.people; p++) {
        for (int w = 0; w < calendar.weeks; w++) {
          extra[p][w] = solver.makeIntVar(0, all[p][w], "");
          solver.objective().setCoefficient(extra[p][w], 1);
        }
      }
      for (var row : rows) {
        var constraint = solver.makeConstraint(row.hours, Double.POSITIVE_INFINITY);
        IntStream.range(row.from, row.until)
            .forEach(w -> constraint.setCoefficient(extra[row.person][w], 1));
      }
      refuted.forEach(it -> beyond(solver, extra, it, all));
      solver.objective().setMinimization();
      return solver.solve() == MPSolver.ResultStatus.OPTIMAL ? values(extra) : new int[0][];
    } finally {
      solver.delete();
    }
  }

  /// More than was refuted, in one week at least.
  private static void beyond(MPSolver solver, MPVariable[][] extra, int[][] refuted, int[][] all) {
    var one = solver.makeConstraint(1, Double.POSITIVE_INFINITY);
    for (int p = 0; p < extra.length; p++) {
      for (int d = 0; d < extra[p].length; d++) {
        if (refuted[p][d] < all[p][d]) {
          if (refuted[p][d] == 0) {
            one.setCoefficient(extra[p][d], 1);
          } else {
            var more = solver.makeBoolVar("");
            one.setCoefficient(more, 1);
            var row = solver.makeConstraint(0, Double.POSITIVE_INFINITY);
            row.setCoefficient(extra[p][d], 1);
            row.setCoefficient(more, -refuted[p][d] - 1);
          }
        }
      }
    }
  }

  private static int[][] values(MPVariable[][] extra) {
    return Arrays.stream(extra)
        .map(row ->
            Arrays.stream(row).mapToInt(it -> (int) Math.round(it.solutionValue())).toArray())
        .toArray(int[][]::new);
  }
}
