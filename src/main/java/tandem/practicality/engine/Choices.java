package tandem.practicality.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// What each goal is worth by its fate, and which goals stand on which.
final class Choices {
  final int[][] worth;

  /// By goal: those with an action that one of its own actions waits for.
  final int[][] needs;

  final int[] cheapestFirst;
  private final Workload work;

  Choices(Workload work, Wish wish) {
    this.work = work;
    worth = work.of.goals().stream().map(wish::worth).toArray(int[][]::new);
    needs = IntStream.range(0, work.goals).mapToObj(this::needs).toArray(int[][]::new);
    cheapestFirst =
        IntStream.range(0, work.goals)
            .boxed()
            .sorted(Comparator.comparing(g -> worth[g][0]))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  int most() {
    return Arrays.stream(worth)
        .mapToInt(it -> Arrays.stream(it).max().orElse(0))
        .map(it -> Math.max(it, 0))
        .sum();
  }

  int value(Fate[] fates) {
    return IntStream.range(0, fates.length).map(g -> worth[g][fates[g].ordinal()]).sum();
  }

  boolean allows(int goal, Fate fate) {
    return worth[goal][fate.ordinal()] >= 0;
  }

  /// As little of each goal as is allowed; empty when a goal is allowed nothing.
  Fate[] least() {
    var least = new Fate[worth.length];
    for (int g = 0; g < least.length; g++) {
      for (var fate : Fate.values()) {
        least[g] = allows(g, fate) ? fate : least[g];
      }
      if (Arrays.stream(worth[g]).allMatch(it -> it < 0)) {
        return NONE;
      }
    }
    return least;
  }

  /// What became of the goals if their actions ended like this.
  Fate[] asEnded(int[] ends) {
    var fates = new Fate[worth.length];
    for (int g = 0; g < fates.length; g++) {
      boolean kept = Arrays.stream(work.actionsOf[g]).allMatch(a -> ends[a] <= work.due[a]);
      boolean late = Arrays.stream(work.actionsOf[g]).allMatch(a -> ends[a] <= work.waitUntil[a]);
      fates[g] = kept ? Fate.KEPT : late && allows(g, Fate.POSTPONED) ? Fate.POSTPONED : Fate.CUT;
    }
    for (int g = 0; g < fates.length; g++) {
      if (fates[g] == Fate.CUT) {
        cutWhatStandsOn(g, fates);
      }
    }
    return fates;
  }

  boolean allowed(Fate[] fates) {
    return IntStream.range(0, fates.length)
        .allMatch(g ->
            allows(g, fates[g])
                && (fates[g] == Fate.CUT
                    || Arrays.stream(needs[g]).allMatch(it -> fates[it] != Fate.CUT)));
  }

  /// The next fate that asks less of the people; what stands on a goal that is cut is cut as well.
  /// Empty when there is none.
  Fate[] lower(Fate[] fates, int goal) {
    for (int to = fates[goal].ordinal() + 1; to < Fate.values().length; to++) {
      if (allows(goal, Fate.values()[to])) {
        var lower = fates.clone();
        lower[goal] = Fate.values()[to];
        return lower[goal] == Fate.CUT && !cutWhatStandsOn(goal, lower) ? NONE : lower;
      }
    }
    return NONE;
  }

  /// With this goal kept, and whatever it stands on at least postponed.
  Fate[] keep(Fate[] fates, int goal) {
    var higher = fates.clone();
    higher[goal] = Fate.KEPT;
    return allows(goal, Fate.KEPT) && doWhatItNeeds(goal, higher) ? higher : NONE;
  }

  static final Fate[] NONE = {};

  private boolean cutWhatStandsOn(int cut, Fate[] fates) {
    for (int g = 0; g < needs.length; g++) {
      int goal = g;
      if (fates[g] != Fate.CUT && Arrays.stream(needs[g]).anyMatch(it -> it == cut)) {
        fates[goal] = Fate.CUT;
        if (!allows(goal, Fate.CUT) || !cutWhatStandsOn(goal, fates)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean doWhatItNeeds(int goal, Fate[] fates) {
    for (int needed : needs[goal]) {
      if (fates[needed] == Fate.CUT) {
        fates[needed] = allows(needed, Fate.POSTPONED) ? Fate.POSTPONED : Fate.KEPT;
        if (!allows(needed, fates[needed]) || !doWhatItNeeds(needed, fates)) {
          return false;
        }
      }
    }
    return true;
  }

  private int[] needs(int goal) {
    var needed = new TreeSet<Integer>();
    for (int a : work.actionsOf[goal]) {
      for (int earlier : work.after[a]) {
        needed.add(work.goalOf[earlier]);
      }
    }
    needed.remove(goal);
    return needed.stream().mapToInt(Integer::intValue).toArray();
  }
}
