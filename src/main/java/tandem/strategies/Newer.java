package tandem.strategies;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// A version of an organisation's strategy that a plan's copy does not say yet.
///
/// @param here the version the plan says
public record Newer(int number, Instant since, int here, List<Difference> differences) {

  /// A field of which the newest version says something else than the plan; null: nothing.
  public record Difference(String field, @Nullable String before, @Nullable String after) {}

  /// @param brought the version the plan was brought to
  /// @param now what the plan says
  /// @param suggested whether those words of that field were suggested to the other side already
  static Optional<Newer> of(
      OwnStrategy own,
      int brought,
      @Nullable StrategyWords now,
      BiPredicate<String, String> suggested) {
    var latest = own.latest();
    var here = here(own, brought, now);
    var differences =
        differences(latest.words(), now).stream()
            .filter(it -> it.after() == null || !suggested.test(it.field(), it.after()))
            .toList();
    return own.ended() != null || here >= latest.number() || differences.isEmpty()
        ? Optional.empty()
        : Optional.of(new Newer(latest.number(), latest.at(), here, differences));
  }

  /// Words that stand there again, because somebody undid what was brought in, make it the older
  /// version; words that somebody wrote in the plan make it no other version.
  private static int here(OwnStrategy own, int brought, @Nullable StrategyWords now) {
    return own.versions().stream()
        .filter(it -> it.number() <= brought && it.words().equals(now))
        .map(OwnStrategy.StrategyVersion::number)
        .findFirst()
        .orElse(brought);
  }

  static List<Difference> differences(StrategyWords latest, @Nullable StrategyWords now) {
    var fields = now == null ? StrategyWords.FIELDS : latest.differing(now);
    return fields.stream()
        .map(it -> new Difference(it, now == null ? null : now.of(it), latest.of(it)))
        .filter(it -> it.before() != null || it.after() != null)
        .toList();
  }
}
