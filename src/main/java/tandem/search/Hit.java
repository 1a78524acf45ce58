package tandem.search;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something found.
///
/// @param rank 4: called just so, 3: its name begins so, 2: says so, 1: is called alike
/// @param alike from 0 to 1
/// @param plan null for a colleague who is in no plan of the viewer
/// @param called what it is called; of a comment, what it is about
/// @param who wrote it, of a comment
/// @param onlyUs whether the other side does not see it
/// @param path where it stands; null for a colleague who is in no plan of the viewer
public record Hit(
    int rank,
    double alike,
    Kind kind,
    UUID id,
    @Nullable UUID plan,
    @Nullable String inPlan,
    Excerpt called,
    Excerpt excerpt,
    @Nullable String who,
    boolean onlyUs,
    @Nullable String path) {

  /// Hits in their order: the best first.
  String key() {
    return String.format(
        Locale.ROOT,
        "%d %05d %d %s %s",
        9 - rank,
        Math.round((1 - alike) * 10_000),
        kind.ordinal(),
        called.plain().toLowerCase(Locale.ROOT),
        id);
  }
}
