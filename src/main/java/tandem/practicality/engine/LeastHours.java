package tandem.practicality.engine;

import java.util.Arrays;
import java.util.stream.IntStream;

/// How many extra hours it takes at least: what each person needs although everybody else has as
/// many as there could be, added up. Extra hours count as if they could be had at any moment, and
/// the propagation says when even that is not enough.
final class LeastHours {
  private final Propagation propagation;
  private final int[] limits;
  private final int people;

  LeastHours(Workload work, int[] limits) {
    propagation = new Propagation(work);
    this.limits = limits;
    people = work.people;
  }

  /// A bound: `known` itself when fewer are proven to be impossible.
  int below(int known) {
    int[] most = new int[people];
    Arrays.fill(most, known - 1);
    int[] least = new int[people];
    boolean tighter = true;
    while (tighter) {
      if (!may(most)) {
        return known;
      }
      for (int p = 0; p < people; p++) {
        least[p] = least(most, p, least[p]);
      }
      int sum = IntStream.of(least).sum();
      if (sum >= known) {
        return known;
      }
      tighter = false;
      for (int p = 0; p < people; p++) {
        int left = known - 1 - (sum - least[p]);
        tighter |= left < most[p];
        most[p] = Math.min(most[p], left);
      }
    }
    return IntStream.of(least).sum();
  }

  private int least(int[] most, int person, int known) {
    int was = most[person];
    int low = known - 1;
    int high = was;
    most[person] = known;
    if (may(most)) {
      high = known;
    }
    while (high - low > 1) {
      most[person] = (low + high) >>> 1;
      if (may(most)) {
        high = most[person];
      } else {
        low = most[person];
      }
    }
    most[person] = was;
    return high;
  }

  private boolean may(int[] spare) {
    System.arraycopy(spare, 0, propagation.spare, 0, people);
    return propagation.mayFit(limits);
  }
}
