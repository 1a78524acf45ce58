package tandem.practicality.engine;

import java.util.Arrays;

/// Plays the work through: the same order of urgency, other efforts. Each course has a seed of its
/// own, so that the sums are the same however the courses are shared among threads. Sums are kept
/// in whole numbers: those may be added in any order.
final class Courses {
  /// Of the standard normal distribution: one in ten lies above.
  private static final double ONE_IN_TEN = 1.2815515655446004;

  private final Workload work;
  private final Placement placement;
  private final double[] urgency;
  private final int[] limits;
  private final double[] likely;
  private final double[] done;
  private final double[] below;
  private final double[] low;
  private final double[] high;
  private final int[][] hours;
  private final int[] ends;
  private final boolean[] well;

  int count;
  int allInTime;
  final int[] actionsInTime;
  final int[] goalsInTime;
  final int[] lastDays;
  final int[] goesWell;
  final int[] goesWellInTime;
  private long lates;
  private long latesSquared;
  final long[] lateWhenWell;

  Courses(Workload work, double[] urgency, int[] limits) {
    this.work = work;
    this.urgency = urgency;
    this.limits = limits;
    placement = new Placement(work);
    hours = Arrays.stream(work.need).map(int[]::clone).toArray(int[][]::new);
    ends = new int[work.actions];
    well = new boolean[work.actions];
    likely = new double[work.actions];
    done = new double[work.actions];
    below = new double[work.actions];
    low = new double[work.actions];
    high = new double[work.actions];
    actionsInTime = new int[work.actions];
    goalsInTime = new int[work.goals];
    lastDays = new int[work.days + 1];
    goesWell = new int[work.actions];
    goesWellInTime = new int[work.actions];
    lateWhenWell = new long[work.actions];
    for (int a = 0; a < work.actions; a++) {
      var effort = work.of.actions().get(a).effort();
      done[a] = effort.done();
      likely[a] = done[a] + Arrays.stream(work.need[a]).sum();
      low[a] = -Math.log(effort.low()) / ONE_IN_TEN;
      high[a] = Math.log(effort.high()) / ONE_IN_TEN;
      below[a] = done[a] == 0 ? 0 : shareBelow(a, done[a] / likely[a]);
    }
  }

  void play(long seed, int from, int until) {
    for (int course = from; course < until; course++) {
      long state = mixed(seed * 1_000_003 + course);
      for (int a = 0; a < work.actions; a++) {
        if (limits[a] >= 0) {
          state += 0x9E3779B97F4A7C15L;
          draw(a, mixed(state));
        }
      }
      placement.place(urgency, limits, hours, ends, NOBODY);
      judge();
    }
  }

  private static final Placement.Taking NOBODY = (action, item, day, hours) -> {};

  /// How much is left of an action, knowing what was done: its whole effort is likelier or less
  /// likely by a normal distribution of logarithms with two halves, cut off below what was done.
  private void draw(int a, long bits) {
    double share = ((bits >>> 11) + 0.5) * 0x1p-53;
    double normal = Normal.quantile(below[a] + share * (1 - below[a]));
    well[a] = share < 0.5;
    double factor = Math.exp(normal * (normal < 0 ? low[a] : high[a]));
    double left = likely[a] - done[a];
    double stretch = left <= 0 ? 0 : (likely[a] * factor - done[a]) / left;
    long rounding = bits;
    for (int i = 0; i < hours[a].length; i++) {
      rounding = rounding * 0x5851F42D4C957F2DL + 0x14057B7EF767814FL;
      double exact = work.need[a][i] * stretch + (rounding >>> 40) * 0x1p-24;
      hours[a][i] = work.need[a][i] == 0 ? 0 : Math.max(1, (int) exact);
    }
  }

  private void judge() {
    int last = 0;
    int late = 0;
    for (int g = 0; g < work.goals; g++) {
      int worst = Integer.MIN_VALUE;
      for (int a : work.actionsOf[g]) {
        if (limits[a] >= 0) {
          last = Math.max(last, ends[a]);
          worst = Math.max(worst, ends[a] - limits[a]);
          actionsInTime[a] += ends[a] <= limits[a] ? 1 : 0;
        }
      }
      goalsInTime[g] += worst <= 0 ? 1 : 0;
      late += Math.max(0, worst);
    }
    count++;
    allInTime += late == 0 ? 1 : 0;
    lastDays[Math.min(work.days, last <= 0 ? 0 : (last - 1) >> work.shift)]++;
    lates += late;
    latesSquared += (long) late * late;
    for (int a = 0; a < well.length; a++) {
      if (well[a]) {
        goesWell[a]++;
        lateWhenWell[a] += late;
        goesWellInTime[a] += late == 0 ? 1 : 0;
      }
    }
  }

  void add(Courses other) {
    count += other.count;
    allInTime += other.allInTime;
    lates += other.lates;
    latesSquared += other.latesSquared;
    sum(actionsInTime, other.actionsInTime);
    sum(goalsInTime, other.goalsInTime);
    sum(lastDays, other.lastDays);
    sum(goesWell, other.goesWell);
    sum(goesWellInTime, other.goesWellInTime);
    Arrays.setAll(lateWhenWell, a -> lateWhenWell[a] + other.lateWhenWell[a]);
  }

  /// Of going badly with the hours late (point-biserial).
  double correlation(int a) {
    double share = goesWell[a] / (double) count;
    double deviation = Math.sqrt(latesSquared / (double) count - square(lates / (double) count));
    if (deviation == 0 || share == 0 || share == 1) {
      return 0;
    }
    double well = lateWhenWell[a] / (double) goesWell[a];
    double badly = (lates - lateWhenWell[a]) / (double) (count - goesWell[a]);
    return (badly - well) / deviation * Math.sqrt(share * (1 - share));
  }

  double gain(int a) {
    int badly = count - goesWell[a];
    return goesWell[a] == 0 || badly == 0
        ? 0
        : goesWellInTime[a] / (double) goesWell[a]
            - (allInTime - goesWellInTime[a]) / (double) badly;
  }

  private double shareBelow(int a, double factor) {
    double width = factor < 1 ? low[a] : high[a];
    double normal = width == 0 ? (factor < 1 ? -9 : 0) : Math.log(factor) / width;
    return Math.min(0.999, Normal.below(normal)); // more than ever expected: it ends soon
  }

  private static void sum(int[] into, int[] other) {
    Arrays.setAll(into, i -> into[i] + other[i]);
  }

  private static double square(double it) {
    return it * it;
  }

  /// SplitMix64 (Steele, Lea, Flood 2014).
  private static long mixed(long seed) {
    long z = (seed ^ (seed >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
