package tandem.goals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.plans.Draft;

/// How much of a plan's goals serves both sides, by weight.
///
/// @param percent rounded down, so that only the whole is a hundred
public record Coverage(int goals, int both, int percent) {

  /// A goal as it counts: null where nobody weighed it, and it counts like the average of the
  /// others.
  public record Weighed(@Nullable Integer weight, boolean servesBoth) {}

  public static Coverage of(Draft draft) {
    return of(
        draft.units(GoalShape.KIND).stream()
            .map(goal -> {
              var weight = goal.value(GoalShape.WEIGHT);
              return new Weighed(
                  weight == null ? null : Integer.valueOf(weight), Ties.servesBoth(draft, goal));
            })
            .toList());
  }

  /// Of no goals, nothing is covered.
  public static Coverage of(List<Weighed> goals) {
    var told = goals.stream().filter(it -> it.weight() != null).toList();
    var sum = told.stream().mapToLong(Coverage::weight).sum();
    // Each weight times the number of told ones: the average stays a whole number.
    var average = told.isEmpty() ? 1 : sum;
    var all = 0L;
    var both = 0L;
    for (var goal : goals) {
      var counts = goal.weight() == null ? average : weight(goal) * told.size();
      all += counts;
      both += goal.servesBoth() ? counts : 0;
    }
    var serving = (int) goals.stream().filter(Weighed::servesBoth).count();
    return new Coverage(goals.size(), serving, all == 0 ? 0 : (int) (both * 100 / all));
  }

  private static long weight(Weighed goal) {
    var weight = goal.weight();
    return weight == null ? 0 : weight;
  }
}
