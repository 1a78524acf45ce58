package tandem.practicality.engine;

import java.util.List;
import java.util.Optional;

/// Chooses a fate for each goal so that their worth is highest and no window is over, not knowing
/// whether a schedule exists.
interface Master {

  /// @param worth by goal and fate; negative: not allowed
  /// @param needs the goals that must be done, in time or late, when this one is
  /// @param refused no choice may ask at least as much of every goal as one of these
  record Question(
      int[][] worth, List<OverloadWindows.Row> windows, int[][] needs, List<Fate[]> refused) {
    int goals() {
      return worth.length;
    }

    boolean allows(int goal, Fate fate) {
      return worth[goal][fate.ordinal()] >= 0;
    }

    int worth(int goal, Fate fate) {
      return worth[goal][fate.ordinal()];
    }
  }

  /// @param bound that no choice exceeds; the choice's own worth when it is the best
  record Choice(Fate[] fates, int bound) {}

  /// Empty when there is no choice at all. When time is out, the best so far.
  Optional<Choice> best(Question question, double seconds, int megabytes);
}
