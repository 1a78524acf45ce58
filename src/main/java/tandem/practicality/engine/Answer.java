package tandem.practicality.engine;

import java.util.List;
import java.util.Map;

/// What to do about the goals, with its price and its proof.
///
/// @param fates of all goals
/// @param value of the goals as the wish weighs them
/// @param bound that no plan can exceed
/// @param proven the value is the bound
/// @param conflicts why not everything can be kept, each a proof by itself
/// @param overloads the same in hours, where that shows it
public record Answer(
    Map<String, Fate> fates,
    int value,
    int bound,
    boolean proven,
    double cpuSeconds,
    Schedule schedule,
    List<Conflict> conflicts,
    List<Overload> overloads)
    implements Outcome {

  /// How far below the best the value is at most.
  public double gap() {
    return bound == 0 ? 0 : (bound - value) / (double) bound;
  }
}
