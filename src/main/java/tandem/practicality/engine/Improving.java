package tandem.practicality.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Makes a choice that can be scheduled out of one that cannot, and then better ones: keeps one
/// goal more, and lets go of those that stand in its way and are worth less (an ejection chain:
/// Glover 1996).
final class Improving {
  private static final int SHORT = 160;
  private final Workload work;
  private final Choices choices;
  private final Propagation propagation;
  private final Search search;
  private final Watch watch;
  private int bound;
  private final Placement placement;
  private final int[] ends;
  private final SplittableRandom random = new SplittableRandom(7);
  private final BitSet[] peopleOf;
  Selection.@Nullable Found best;

  Improving(Workload work, Choices choices, Propagation propagation, Search search, Watch watch) {
    this.work = work;
    this.choices = choices;
    this.propagation = propagation;
    this.search = search;
    this.watch = watch;
    placement = new Placement(work);
    ends = new int[work.actions];
    peopleOf = IntStream.range(0, work.goals).mapToObj(this::peopleOf).toArray(BitSet[]::new);
  }

  void from(Fate[] fates, double[] urgency, Selection.@Nullable Found known, int bound) {
    this.bound = bound;
    best = known;
    var start = repaired(fates, urgency.clone(), -1, best == null ? -1 : best.value());
    if (start != null) {
      accept(start);
    }
    int idle = 0;
    while (best != null && best.value() < bound && watch.lasts() && idle < 3 * work.goals) {
      idle = improves(best) ? 0 : idle + 1;
    }
  }

  private boolean improves(Selection.Found current) {
    int goal = random.nextInt(work.goals);
    if (current.fates()[goal] == Fate.KEPT) {
      return false;
    }
    var more = choices.keep(current.fates(), goal);
    if (more.length == 0) {
      return false;
    }
    var urgency = current.urgency().clone();
    place(urgency, more, current.fates());
    var next = repaired(more, urgency, goal, current.value() - 1);
    if (next != null) {
      boolean better = next.value() > current.value();
      accept(next);
      return better;
    }
    return false;
  }

  private void accept(Selection.Found found) {
    best = found;
    watch.tell(found.value(), bound);
  }

  /// Lets go of one goal after the other until the rest is in time; none when that is worth no more
  /// than `least`.
  private Selection.@Nullable Found repaired(
      Fate[] fates, double[] urgency, int pinned, int least) {
    var current = fates;
    while (choices.value(current) > least && watch.lasts()) {
      int[] limits = work.limits(current);
      boolean may = propagation.mayFit(limits);
      if (may) {
        var fresh = Placement.urgencies(propagation.latest);
        var from = late(fresh, limits) < late(urgency, limits) ? fresh : urgency;
        if (search.meets(limits, from, SHORT, watch)) {
          return new Selection.Found(current, search.urgency.clone(), choices.value(current));
        }
        urgency = search.urgency.clone();
      }
      var lower = cheapest(current, urgency, limits, pinned, least);
      if (lower.length == 0) {
        return null;
      }
      place(urgency, lower, current);
      current = lower;
    }
    return null;
  }

  /// The goal to let go of that takes away most lateness for its worth.
  private Fate[] cheapest(Fate[] fates, double[] urgency, int[] limits, int pinned, int least) {
    int late = late(urgency, limits);
    var concerned = new BitSet();
    for (int g = 0; g < work.goals; g++) {
      if (Arrays.stream(work.actionsOf[g]).anyMatch(a -> limits[a] >= 0 && ends[a] > limits[a])) {
        concerned.or(peopleOf[g]);
      }
    }
    var best = Choices.NONE;
    double most = Double.NEGATIVE_INFINITY;
    for (int g = 0; g < work.goals; g++) {
      if (g == pinned || !peopleOf[g].intersects(concerned) && late > 0) {
        continue;
      }
      var lower = choices.lower(fates, g);
      if (lower.length == 0
          || choices.value(lower) <= least
          || pinned >= 0 && lower[pinned] != Fate.KEPT) {
        continue;
      }
      var trial = urgency.clone();
      place(trial, lower, fates);
      double loss = Math.max(1, choices.value(fates) - choices.value(lower));
      double gain =
          (late - late(trial, work.limits(lower)) + 1) / loss * (0.8 + 0.4 * random.nextDouble());
      if (gain > most) {
        most = gain;
        best = lower;
      }
    }
    return best;
  }

  /// New urgencies for goals whose fate changed.
  private void place(double[] urgency, Fate[] to, Fate[] from) {
    int[] tails = OverloadWindows.tails(work, work.limits(to), true);
    for (int a = 0; a < work.actions; a++) {
      if (to[work.goalOf[a]] != from[work.goalOf[a]]) {
        urgency[a] = -tails[a];
      }
    }
  }

  private int late(double[] urgency, int[] limits) {
    placement.place(urgency, limits, ends);
    return Schedules.late(work, limits, ends);
  }

  private BitSet peopleOf(int goal) {
    var people = new BitSet();
    for (int a : work.actionsOf[goal]) {
      Arrays.stream(work.who[a]).forEach(people::set);
    }
    return people;
  }
}
