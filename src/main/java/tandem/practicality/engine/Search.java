package tandem.practicality.engine;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Looks for the order of urgency in which everything ends by its limit: simulated annealing
/// (Kirkpatrick 1983) on what is late.
final class Search {
  private final Workload work;
  private final Placement placement;
  private final SplittableRandom random;
  private final int[] ends;
  private final int[][] actionsOfPerson;

  /// The best found by the last call.
  final double[] urgency;

  final int[] bestEnds;
  int late;

  private double[] trial = {};

  /// Something else that may change besides the order.
  interface Move {
    boolean change(SplittableRandom random);

    void undo();
  }

  @Nullable Move move;

  Placement placement() {
    return placement;
  }

  Search(Workload work, long seed) {
    this.work = work;
    placement = new Placement(work);
    random = new SplittableRandom(seed);
    ends = new int[work.actions];
    bestEnds = new int[work.actions];
    urgency = new double[work.actions];
    actionsOfPerson =
        IntStream.range(0, work.people)
            .mapToObj(p ->
                IntStream.range(0, work.actions)
                    .filter(a -> IntStream.of(work.who[a]).anyMatch(it -> it == p))
                    .toArray())
            .toArray(int[][]::new);
  }

  /// Tries at most so many orders, beginning with this one, and tells whether one keeps all limits.
  boolean meets(int[] limits, double[] from, int tries, Watch watch) {
    trial = from.clone();
    int current = place(limits);
    late = Integer.MAX_VALUE;
    remember(current);
    double hot = Math.max(4, current * 0.08);
    int[] inPlay = IntStream.range(0, work.actions).filter(a -> limits[a] >= 0).toArray();
    int lap = Math.max(1, tries / 4);
    for (int i = 1; i < tries && late > 0; i++) {
      if ((i & 31) == 0 && !watch.lasts()) {
        break;
      }
      if (i % lap == 0) { // begin again at the best, hot
        System.arraycopy(urgency, 0, trial, 0, trial.length);
        current = late;
      }
      double heat = hot * Math.pow(0.02, (double) (i % lap) / lap) + 0.05;
      var moved = move;
      if (moved != null && random.nextInt(3) == 0 && moved.change(random)) {
        int now = place(limits);
        if (now < late) {
          remember(now);
        }
        if (now <= current || random.nextDouble() < Math.exp((current - now) / heat)) {
          current = now;
        } else {
          moved.undo();
        }
        continue;
      }
      int one = inPlay[random.nextInt(inPlay.length)];
      int other = one;
      double wasOne;
      double wasOther;
      int kind = random.nextInt(10);
      if (kind < 6) {
        int lateOne = someLate(limits, inPlay);
        if (kind < 3) {
          one = sibling(lateOne, limits);
        } else {
          one = lateOne;
          other = kind < 5 ? rival(lateOne, limits) : inPlay[random.nextInt(inPlay.length)];
        }
      }
      wasOne = trial[one];
      wasOther = trial[other];
      if (kind < 3) {
        trial[one] += random.nextDouble() * 60;
      } else if (kind < 6) {
        trial[one] = wasOther;
        trial[other] = wasOne;
      } else {
        trial[one] += random.nextGaussian() * (kind < 8 ? 20 : 80);
      }
      int now = place(limits);
      if (now < late) {
        remember(now);
      }
      if (now <= current || random.nextDouble() < Math.exp((current - now) / heat)) {
        current = now;
      } else {
        trial[one] = wasOne;
        trial[other] = wasOther;
      }
    }
    return late == 0;
  }

  private int place(int[] limits) {
    placement.place(trial, limits, ends);
    return Schedules.late(work, limits, ends);
  }

  private void remember(int found) {
    late = found;
    System.arraycopy(trial, 0, urgency, 0, trial.length);
    System.arraycopy(ends, 0, bestEnds, 0, ends.length);
  }

  private int someLate(int[] limits, int[] inPlay) {
    int start = random.nextInt(inPlay.length);
    for (int i = 0; i < inPlay.length; i++) {
      int a = inPlay[(start + i) % inPlay.length];
      if (ends[a] > limits[a]) {
        return a;
      }
    }
    return inPlay[start];
  }

  private int sibling(int action, int[] limits) {
    int[] all = work.actionsOf[work.goalOf[action]];
    int it = all[random.nextInt(all.length)];
    return limits[it] < 0 ? action : it;
  }

  /// Another action that needs one of the same people.
  private int rival(int action, int[] limits) {
    if (work.who[action].length == 0) {
      return action;
    }
    int person = work.who[action][random.nextInt(work.who[action].length)];
    int it = actionsOfPerson[person][random.nextInt(actionsOfPerson[person].length)];
    return limits[it] < 0 ? action : it;
  }
}
