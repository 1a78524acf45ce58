package tandem.practicality.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Why not everything can be kept: sets of goals that are too much together, none of which can be
/// left out of the proof, and the people they are too much for.
final class Explaining {
  private static final int MOST = 6;
  private final Workload work;
  private final Choices choices;
  private final Propagation propagation;

  Explaining(Workload work, Wish wish) {
    this.work = work;
    choices = new Choices(work, wish);
    propagation = new Propagation(work);
  }

  Fate[] everything() {
    var fates = new Fate[work.goals];
    Arrays.fill(fates, Fate.KEPT);
    return fates;
  }

  /// One after the other; from each the goal worth least is left out before the next.
  List<Conflict> conflicts() {
    return conflicts(everything());
  }

  /// With each goal only asked for as much as the wish demands.
  List<Conflict> demanded(Wish wish) {
    var fates = new Fate[work.goals];
    for (int g = 0; g < fates.length; g++) {
      int goal = g;
      fates[g] =
          Arrays.stream(Fate.values())
              .filter(it -> choices.allows(goal, it))
              .max(Comparator.naturalOrder())
              .orElse(Fate.KEPT);
    }
    return conflicts(fates);
  }

  private List<Conflict> conflicts(Fate[] fates) {
    var found = new ArrayList<Conflict>();
    var left = fates.clone();
    while (found.size() < MOST && !propagation.mayFit(work.limits(left))) {
      var least = smallest(left, choices, propagation, work);
      var people = blamed(least);
      found.add(
          new Conflict(
              goals(least).mapToObj(g -> work.of.goals().get(g).id()).toList(),
              IntStream.of(people).mapToObj(p -> work.of.people().get(p).id()).toList()));
      goals(least)
          .boxed()
          .min(Comparator.comparing(g -> choices.worth[g][0]))
          .ifPresent(g -> left[g] = Fate.CUT);
    }
    return found;
  }

  private static IntStream goals(Fate[] fates) {
    return IntStream.range(0, fates.length).filter(g -> fates[g] != Fate.CUT);
  }

  /// As little as it takes to be refuted: each goal asks for no more than it must.
  static Fate[] smallest(Fate[] fates, Choices choices, Propagation propagation, Workload work) {
    var least = fates.clone();
    for (int goal : choices.cheapestFirst) {
      while (least[goal] != Fate.CUT) {
        var was = least[goal];
        least[goal] = Fate.values()[was.ordinal() + 1];
        if (propagation.mayFit(work.limits(least))) {
          least[goal] = was;
          break;
        }
      }
    }
    return least;
  }

  /// Everybody is forgiven whose hours it does not take.
  private int[] blamed(Fate[] conflict) {
    int[] limits = work.limits(conflict);
    var blamed = new ArrayList<Integer>();
    for (int p = 0; p < work.people; p++) {
      propagation.ignored[p] = true;
      if (propagation.mayFit(limits)) {
        propagation.ignored[p] = false;
        blamed.add(p);
      }
    }
    Arrays.fill(propagation.ignored, false);
    return blamed.stream().mapToInt(Integer::intValue).toArray();
  }
}
