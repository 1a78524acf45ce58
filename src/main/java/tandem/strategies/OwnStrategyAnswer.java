package tandem.strategies;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.strategies.Library.Kept;
import tandem.strategies.Library.Used;
import tandem.strategies.OwnStrategy.Counterpart;
import tandem.strategies.OwnStrategy.StrategyVersion;

/// A strategy of the caller's organisation as programs read it.
record OwnStrategyAnswer(
    String id,
    String statement,
    @Nullable String kind,
    @Nullable String horizon,
    @Nullable String measure,
    List<VersionAnswer> versions,
    List<CounterpartAnswer> sharedWith,
    @Nullable Instant endedAt,
    @Nullable String endedWhy,
    List<UseAnswer> uses,
    int version) {

  record VersionAnswer(
      int version,
      String person,
      Instant at,
      String statement,
      @Nullable String kind,
      @Nullable String horizon,
      @Nullable String measure) {

    static VersionAnswer of(StrategyVersion it) {
      var words = it.words();
      return new VersionAnswer(
          it.number(),
          it.person().toString(),
          it.at(),
          words.statement(),
          words.kind(),
          words.horizon(),
          words.measure());
    }
  }

  record CounterpartAnswer(String id, String name) {
    static CounterpartAnswer of(Counterpart it) {
      return new CounterpartAnswer(it.id().toString(), it.name());
    }
  }

  /// `waits`: a newer version is not in that plan yet. `seen` is the version of the plan's
  /// strategy.
  record UseAnswer(
      String plan,
      String strategy,
      int version,
      boolean onlyUs,
      boolean waits,
      @Nullable Instant toldAt,
      @Nullable Boolean stillTrue,
      int seen) {

    static UseAnswer of(Used used) {
      var copy = used.copy();
      return new UseAnswer(
          copy.plan().toString(),
          copy.unit().toString(),
          used.newer().map(Newer::here).orElse(copy.version()),
          copy.onlyUs(),
          used.newer().isPresent(),
          copy.told(),
          copy.told() == null ? null : copy.untrue() == null,
          copy.seen());
    }
  }

  static OwnStrategyAnswer of(Kept kept) {
    var strategy = kept.strategy();
    var latest = strategy.latest();
    var words = latest.words();
    var ended = strategy.ended();
    return new OwnStrategyAnswer(
        strategy.id().toString(),
        words.statement(),
        words.kind(),
        words.horizon(),
        words.measure(),
        strategy.versions().stream().map(VersionAnswer::of).toList(),
        strategy.shared().stream().map(CounterpartAnswer::of).toList(),
        ended == null ? null : ended.at(),
        ended == null ? null : ended.why(),
        kept.uses().stream().map(UseAnswer::of).toList(),
        latest.number());
  }
}
