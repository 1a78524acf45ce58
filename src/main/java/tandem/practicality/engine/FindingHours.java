package tandem.practicality.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;

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
  private final ExtraCalendar calendar;
  private final Watch watch;
  private int bound;

  private record Found(int[][] extra, double[] urgency) {}

  /// @param most extra hours a day, on days on which the person works
  FindingHours(Workload base, Fate[] fates, int most, Watch watch) {
    this.base = base;
    this.fates = fates;
    calendar = new ExtraCalendar(base, fates, most);
    this.watch = watch;
  }

  /// Empty when all the extra hours there are do not help, or nothing was found in time.
  Optional<ExtraHours> fewest(boolean natives) {
    int[][] all = calendar.most();
    var full = calendar.with(all);
    int[] limits = full.limits(fates);
    var propagation = new Propagation(full);
    if (!propagation.mayFit(limits)) {
      return Optional.empty();
    }
    var master = new HoursMaster(base, calendar, full, limits, propagation);
    int[][] least = new int[base.people][calendar.weeks];
    double searching = watch.left() * SEARCHING;
    for (int idle = 0; natives && watch.left() > searching && idle < IDLE; idle++) {
      int[][] next = master.least(Math.max(0.1, watch.left()));
      if (next.length == 0) {
        break;
      }
      least = next;
      idle = ExtraCalendar.sum(least) > bound ? 0 : idle;
      bound = Math.max(bound, ExtraCalendar.sum(least));
      var trial = trial(least, TRIES);
      if (trial.fits()) {
        return Optional.of(told(new Found(least, trial.urgency())));
      } else if (trial.verdict() == Trial.Verdict.OPEN) {
        break;
      }
      master.refute(widened(least, all));
    }
    var start = least;
    return moved(start, all, full)
        .or(() -> found(forThoseOver(all, master)))
        .or(() -> found(all))
        .map(this::trimmed)
        .map(it -> proven(it, all, full))
        .map(this::told);
  }

  /// Moves hours about, first as few as the bound allows, then more of them, then less again.
  private Optional<Found> moved(int[][] least, int[][] all, Workload full) {
    Optional<Found> best = Optional.empty();
    int low = Math.max(bound, ExtraCalendar.sum(least));
    int high = Integer.MAX_VALUE;
    int step = 0;
    double trimming = watch.left() * TRIMMING;
    for (int hours = low;
        low < high && watch.left() > trimming && hours <= ExtraCalendar.sum(all); ) {
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
    bound = Math.max(bound, new LeastHours(base, limits).below(ExtraCalendar.sum(best.extra)));
    for (int hours = ExtraCalendar.sum(best.extra) - 1; hours >= bound && watch.lasts(); ) {
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
    var moving =
        new MovingHours(base, search.placement(), ExtraCalendar.copy(from), all, calendar::days);
    moving.total(hours);
    search.move = moving;
    int[] limits = full.limits(fates);
    int[] tails = OverloadWindows.tails(full, limits, true);
    boolean found = search.meets(limits, Placement.urgencies(tails), MOVES, watch);
    return found
        ? Optional.of(new Found(moving.extra(), search.urgency.clone()))
        : Optional.empty();
  }

  /// All that can be given and still is not enough: whole people, then halves of their weeks.
  private int[][] widened(int[][] extra, int[][] all) {
    int[][] wide = ExtraCalendar.copy(extra);
    for (int p = 0; p < base.people; p++) {
      widen(wide, all, p, 0, calendar.weeks);
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
    for (int length = calendar.weeks; length >= 1; length /= 2) {
      for (int p = 0; p < base.people; p++) {
        for (int w = 0; w < calendar.weeks && watch.lasts(); w += length) {
          best = without(best, p, w, Math.min(calendar.weeks, w + length));
        }
      }
    }
    boolean less = true;
    while (less && watch.lasts()) {
      less = false;
      for (int p = 0; p < base.people; p++) {
        for (int w = 0; w < calendar.weeks && watch.lasts(); w++) {
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

  private int[][] forThoseOver(int[][] all, HoursMaster master) {
    int[][] some = ExtraCalendar.copy(all);
    for (int p = 0; p < base.people; p++) {
      if (!master.isOver(p)) {
        Arrays.fill(some[p], 0);
      }
    }
    return some;
  }

  private Found without(Found best, int person, int from, int until) {
    if (Arrays.stream(best.extra[person], from, until).sum() == 0) {
      return best;
    }
    int[][] less = ExtraCalendar.copy(best.extra);
    Arrays.fill(less[person], from, until, 0);
    return betterOf(best, less);
  }

  /// An hour less.
  private Found without(Found best, int person, int week) {
    if (best.extra[person][week] == 0) {
      return best;
    }
    int[][] less = ExtraCalendar.copy(best.extra);
    less[person][week]--;
    return betterOf(best, less);
  }

  private Found betterOf(Found best, int[][] less) {
    var work = calendar.with(less);
    int[] limits = work.limits(fates);
    var search = new Search(work, 1);
    return search.meets(limits, best.urgency, 60, watch)
        ? new Found(less, search.urgency.clone())
        : best;
  }

  private ExtraHours told(Found found) {
    var days = new ArrayList<ExtraHours.Day>();
    int[][] hours = calendar.with(found.extra).hours;
    for (int p = 0; p < base.people; p++) {
      for (int d = 0; d < base.days; d++) {
        if (hours[p][d] > base.hours[p][d]) {
          days.add(
              new ExtraHours.Day(
                  base.of.people().get(p).id(), base.date(d), hours[p][d] - base.hours[p][d]));
        }
      }
    }
    var work = calendar.with(found.extra);
    int value = ExtraCalendar.sum(found.extra);
    return new ExtraHours(
        days, value, bound, value == bound, Schedules.of(work, found.urgency, work.limits(fates)));
  }

  private Trial trial(int[][] extra, int tries) {
    var work = calendar.with(extra);
    return Trial.of(work, work.limits(fates), tries, watch);
  }

  private boolean refutes(int[][] extra) {
    var work = calendar.with(extra);
    return Trial.refutes(work, work.limits(fates));
  }
}
