package tandem.practicality.engine;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Looks for the least step at which something can be scheduled, where each step asks for less than
/// the one before: all below the lowest that cannot be refuted are proven to be impossible.
final class Ladder {
  private static final int TRIES = 1500;

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
    for (int step = bound; step <= last && found < 0 && watch.lasts(); step++) {
      var asked = steps.apply(step);
      var trial = Trial.of(asked.work, asked.limits, TRIES, watch);
      if (trial.fits()) {
        found = step;
        schedule = Schedules.of(asked.work, trial.urgency(), asked.limits);
      }
    }
    return this;
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
