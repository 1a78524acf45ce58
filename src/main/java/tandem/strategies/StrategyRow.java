package tandem.strategies;

import org.jspecify.annotations.Nullable;
import tandem.plans.FieldView;
import tandem.plans.LiveUnit;

/// A strategy as its viewer sees it. `onlyUs`: the other side does not see it.
///
/// @param source the organisation's own strategy this one is a copy of; null for the other side
/// @param keep where to make it one of the organisation; null where it is one, or not theirs
public record StrategyRow(
    LiveUnit live,
    String side,
    boolean onlyUs,
    FieldView kind,
    FieldView statement,
    FieldView horizon,
    FieldView measure,
    FieldView notThisYear,
    @Nullable Holding holding,
    @Nullable Source source,
    @Nullable String keep) {

  /// What its side said last about it.
  ///
  /// @param day on which they said so
  /// @param untrue why it holds no longer; null if it does
  /// @param old whether they should say it again
  /// @param path of the form to say so; null where the viewer may not
  public record Holding(
      String day, String who, @Nullable String untrue, boolean old, @Nullable String path) {}

  /// The organisation's own strategy it is a copy of.
  ///
  /// @param version the one the plan was brought to
  /// @param newer the version that waits; null if none does
  /// @param ended null while the organisation follows it
  /// @param bringing where to bring it in; null once both sides signed
  /// @param seen how often its fields were changed
  public record Source(
      String path,
      int version,
      @Nullable Newer newer,
      OwnStrategy.@Nullable Ending ended,
      @Nullable String bringing,
      int seen) {}
}
