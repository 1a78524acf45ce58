package tandem.strategies;

import org.jspecify.annotations.Nullable;
import tandem.plans.FieldView;
import tandem.plans.LiveUnit;

/// A strategy as its viewer sees it. `onlyUs`: the other side does not see it.
public record StrategyRow(
    LiveUnit live,
    String side,
    boolean onlyUs,
    FieldView kind,
    FieldView statement,
    FieldView measure,
    FieldView notThisYear,
    @Nullable Holding holding) {

  /// What its side said last about it.
  ///
  /// @param day on which they said so
  /// @param untrue why it holds no longer; null if it does
  /// @param old whether they should say it again
  /// @param path of the form to say so; null where the viewer may not
  public record Holding(
      String day, String who, @Nullable String untrue, boolean old, @Nullable String path) {}
}
