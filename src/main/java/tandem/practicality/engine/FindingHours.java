package tandem.practicality.engine;

import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Finds the fewest extra hours. Windows that are over, seen with all extra hours there could be,
/// say how many it takes at least in each; where that is refuted, the refutation is widened as far
/// as it holds, and one of the hours outside of it must be given as well.
final class FindingHours {
  private static final double TRIMMING = 0.5; // of what is left
  private static final int TRIES = 1000;
  private static final int MOVES = 6000;
  private static final int IDLE = 4; // refutations in a row that do not raise the bound
  private static final double SEARCHING = 0.7; // of the budget
  private final Workload base;
  private final Fate[] fates;
  private final int most;
  private final Watch watch;
  private final List<Row> rows = new ArrayList<>();
  private final List<int[][]> refuted = new ArrayList<>();
  private int bound;

  private final int weeks;
  private final int[] weekOf;
  private final int lastDay;

  /// At least so many hours more for a person from week to week.
  private record Row(int person, int from, int until, int hours) {}

  private record Found(int[][] extra, double[] urgency) {}

  /// @param most extra hours a day, on days on which the person works
  FindingHours(Workload base, Fate[] fates, int most, Watch watch) {
    this.base = base;
    this.fates = fates;
    this.most = most;
    this.watch = watch;
    weekOf = IntStream.range(0, base.days).map(this::week).toArray();
    weeks = weekOf[base.days - 1] + 1;
    lastDay = IntStream.of(base.limits(fates)).max().orElse(0) >> base.shift;
  }

  private int week(int day) {
    return (int) ChronoUnit.DAYS.between(base.of.start(), base.date(day)) / 7;
  }

  /// Empty when all the extra hours there are do not help, or nothing was found in time.
  Optional<ExtraHours> fewest(boolean natives) {
    int[][] all = most();
    var full = with(all);
    int[] limits = full.limits(fates);
    var propagation = new Propagation(full);
    if (!propagation.mayFit(limits)) {
      return Optional.empty();
    }
    for (int p = 0; p < base.people; p++) {
      rows(full, p, OverloadWindows.parts(full, p, propagation.ready, propagation.latest), limits);
    }
    int[][] least = new int[base.people][weeks];
    double searching = watch.left() * SEARCHING;
    for (int idle = 0; natives && watch.left() > searching && idle < IDLE; idle++) {
      int[][] next = least();
      if (next.length == 0) {
        break;
      }
      least = next;
      idle = sum(least) > bound ? 0 : idle;
      bound = Math.max(bound, sum(least));
      var trial = trial(least, TRIES);
      if (trial.fits()) {
        return Optional.of(told(new Found(least, trial.urgency())));
      } else if (trial.verdict() == Trial.Verdict.OPEN) {
        break;
      }
      refuted.add(widened(least, all));
    }
    var start = least;
    return moved(start, all, full)
        .or(() -> found(forThoseOver(all)))
        .or(() -> found(all))
        .map(this::trimmed)
        .map(it -> proven(it, all, full))
        .map(this::told);
  }

  /// Moves hours about, first as few as the bound allows, then more of them, then less again.
  private Optional<Found> moved(int[][] least, int[][] all, Workload full) {
    Optional<Found> best = Optional.empty();
    int low = Math.max(bound, sum(least));
    int high = Integer.MAX_VALUE;
    int step = 0;
    double trimming = watch.left() * TRIMMING;
    for (int hours = low; low < high && watch.left() > trimming && hours <= sum(all); ) {
      var found = moved(hours, best.map(Found::extra).orElse(least), all, full);
      if (found.isPresent()) {
        best = found;
        high = hours;
      } else {
        low = hours + 1;
      }
      step = Math.max(1, 2 * step);
      hours = best.isEmpty() ? hours + step : (low + high) / 2;
    }
    return best;
  }

  /// Raises the bound to what was found, or looks again between the two.
  private Found proven(Found found, int[][] all, Workload full) {
    var best = found;
    int[] limits = base.limits(fates);
    bound = Math.max(bound, new LeastHours(base, limits).below(sum(best.extra)));
    for (int hours = sum(best.extra) - 1; hours >= bound && watch.lasts(); ) {
      var fewer = moved(hours, best.extra, all, full);
      if (fewer.isPresent()) {
        best = fewer.get();
        bound = Math.max(bound, new LeastHours(base, limits).below(hours));
        hours--;
      }
    }
    return best;
  }

  private Optional<Found> moved(int hours, int[][] from, int[][] all, Workload full) {
    var search = new Search(full, hours);
    var moving = new MovingHours(base, search.placement(), copy(from), all, this::days);
    moving.total(hours);
    search.move = moving;
    int[] limits = full.limits(fates);
    int[] tails = OverloadWindows.tails(full, limits, true);
    boolean found = search.meets(limits, Placement.urgencies(tails), MOVES, watch);
    return found
        ? Optional.of(new Found(moving.extra(), search.urgency.clone()))
        : Optional.empty();
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
            rows.add(new Row(person, week(from), week(until - 1) + 1, needed - there));
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
  private int[][] least() {
    var solver = MPSolver.createSolver("SCIP");
    try {
      solver.setTimeLimit((long) (1000 * Math.max(0.1, watch.left())));
      var extra = new MPVariable[base.people][weeks];
      int[][] all = most();
      for (int p = 0; p < base.people; p++) {
        for (int w = 0; w < weeks; w++) {
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

  /// All that can be given and still is not enough: whole people, then halves of their weeks.
  private int[][] widened(int[][] extra, int[][] all) {
    int[][] wide = copy(extra);
    for (int p = 0; p < base.people; p++) {
      widen(wide, all, p, 0, weeks);
    }
    return wide;
  }

  private void widen(int[][] wide, int[][] all, int person, int from, int until) {
    int[] was = wide[person].clone();
    System.arraycopy(all[person], from, wide[person], from, until - from);
    if (Arrays.equals(was, wide[person]) || refutes(wide)) {
      return;
    }
    wide[person] = was;
    if (until - from > 1 && watch.lasts()) {
      int middle = (from + until) / 2;
      widen(wide, all, person, from, middle);
      widen(wide, all, person, middle, until);
    }
  }

  /// Takes away again what is not needed, as long as a schedule is found without it.
  private Found trimmed(Found start) {
    var best = start;
    for (int length = weeks; length >= 1; length /= 2) {
      for (int p = 0; p < base.people; p++) {
        for (int w = 0; w < weeks && watch.lasts(); w += length) {
          best = without(best, p, w, Math.min(weeks, w + length));
        }
      }
    }
    boolean less = true;
    while (less && watch.lasts()) {
      less = false;
      for (int p = 0; p < base.people; p++) {
        for (int w = 0; w < weeks && watch.lasts(); w++) {
          var before = best;
          best = without(best, p, w);
          less |= best != before;
        }
      }
    }
    return best;
  }

  private Optional<Found> found(int[][] extra) {
    var trial = trial(extra, 4 * TRIES);
    return trial.fits() ? Optional.of(new Found(extra, trial.urgency())) : Optional.empty();
  }

  private int[][] forThoseOver(int[][] all) {
    int[][] some = copy(all);
    for (int p = 0; p < base.people; p++) {
      int person = p;
      if (rows.stream().noneMatch(it -> it.person == person)) {
        Arrays.fill(some[p], 0);
      }
    }
    return some;
  }

  private Found without(Found best, int person, int from, int until) {
    if (Arrays.stream(best.extra[person], from, until).sum() == 0) {
      return best;
    }
    int[][] less = copy(best.extra);
    Arrays.fill(less[person], from, until, 0);
    return betterOf(best, less);
  }

  /// An hour less.
  private Found without(Found best, int person, int week) {
    if (best.extra[person][week] == 0) {
      return best;
    }
    int[][] less = copy(best.extra);
    less[person][week]--;
    return betterOf(best, less);
  }

  private Found betterOf(Found best, int[][] less) {
    var work = with(less);
    int[] limits = work.limits(fates);
    var search = new Search(work, 1);
    return search.meets(limits, best.urgency, 60, watch)
        ? new Found(less, search.urgency.clone())
        : best;
  }

  private ExtraHours told(Found found) {
    var days = new ArrayList<ExtraHours.Day>();
    int[][] hours = with(found.extra).hours;
    for (int p = 0; p < base.people; p++) {
      for (int d = 0; d < base.days; d++) {
        if (hours[p][d] > base.hours[p][d]) {
          days.add(
              new ExtraHours.Day(
                  base.of.people().get(p).id(), base.date(d), hours[p][d] - base.hours[p][d]));
        }
      }
    }
    var work = with(found.extra);
    int value = sum(found.extra);
    return new ExtraHours(
        days, value, bound, value == bound, Schedules.of(work, found.urgency, work.limits(fates)));
  }

  private Trial trial(int[][] extra, int tries) {
    var work = with(extra);
    return Trial.of(work, work.limits(fates), tries, watch);
  }

  private boolean refutes(int[][] extra) {
    var work = with(extra);
    return Trial.refutes(work, work.limits(fates));
  }

  private Workload with(int[][] extra) {
    int[][] hours = copy(base.hours);
    for (int p = 0; p < hours.length; p++) {
      for (int w = 0; w < weeks; w++) {
        if (extra[p][w] > 0) {
          days(p, w, extra[p][w], hours[p]);
        }
      }
    }
    return new Workload(base.of, hours);
  }

  /// The extra hours of a week go to its first days.
  private void days(int person, int week, int extra, int[] hours) {
    int left = extra;
    for (int d = 0; d < base.days; d++) {
      if (weekOf[d] == week) {
        int given = Math.min(left, most(person, d));
        hours[d] = base.hours[person][d] + given;
        left -= given;
      }
    }
  }

  private int[][] most() {
    int[][] all = new int[base.people][weeks];
    for (int p = 0; p < base.people; p++) {
      for (int d = 0; d < base.days; d++) {
        all[p][weekOf[d]] += most(p, d);
      }
    }
    return all;
  }

  /// Only while there is something to do in time, and on days of work.
  private int most(int person, int day) {
    int there = base.hours[person][day];
    return there == 0 || day >= lastDay ? 0 : Math.min(most, Case.HOURS_A_DAY - there);
  }

  private static int sum(int[][] extra) {
    return Arrays.stream(extra).flatMapToInt(Arrays::stream).sum();
  }

  private static int[][] copy(int[][] rows) {
    return Arrays.stream(rows).map(int[]::clone).toArray(int[][]::new);
  }
}
