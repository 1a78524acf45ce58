package tandem.practicality.engine;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// What an answer may cost, who may stop it, and who wants to hear how far it is.
///
/// @param cpuSeconds of the thread that asks
/// @param megabytes that a solver outside of the Java heap may take
public record Budget(
    double cpuSeconds, int megabytes, BooleanSupplier cancelled, Consumer<Progress> progress) {

  /// @param value of the best found so far
  /// @param bound that nothing can exceed
  public record Progress(double cpuSeconds, int value, int bound) {}

  public static Budget ofSeconds(double cpuSeconds) {
    return new Budget(cpuSeconds, 256, () -> false, _ -> {});
  }
}
