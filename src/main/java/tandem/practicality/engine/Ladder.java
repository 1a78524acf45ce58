package tandem.practicality.engine;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Looks for the least step at which something can be scheduled, where each step asks for less than
/// the one before: all below the lowest that cannot be refuted are proven to be impossible.
final class Ladder {
  private static final int TRIES = 600;
  private static final int MOST = 40_000;

  /// What a step asks for.
  record Step(Workload work, int[] limits) {}

  private final IntFunction<Step> steps;
  private final Watch watch;

  /// No lower step can be.
  int bound;

  int found = -1;
  @Nullable Schedule schedule;

  Ladder(IntFunction<Step> steps, Watch watch) {
    this.steps = steps;
    this.watch = watch;
  }

  /// @param last step there is
  Ladder climb(int last) {
    bound = notRefuted(last);
    for (int tries = TRIES; tries <= MOST && found != bound && watch.lasts(); tries *= 4) {
      int until = found < 0 ? last : found - 1;
      for (int step = bound; step <= until && watch.lasts(); step++) {
        if (fits(step, tries)) {
          break;
        }
      }
    }
    return this;
  }

  private boolean fits(int step, int tries) {
    var asked = steps.apply(step);
    var trial = Trial.of(asked.work, asked.limits, tries, watch);
    if (trial.fits()) {
      found = step;
      schedule = Schedules.of(asked.work, trial.urgency(), asked.limits);
    }
    return trial.fits();
  }

  private int notRefuted(int last) {
    int low = -1;
    int high = last + 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      var asked = steps.apply(middle);
      if (Trial.refutes(asked.work, asked.limits)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
