package tandem.plans;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How much is said about a unit where its viewer may read it.
///
/// @param said comments, without those that were taken back
/// @param open threads that nobody has resolved
/// @param last when anything was done or said about it, where a module above asks that it goes on
///   being spoken of; null elsewhere
public record Remarks(int said, int open, @Nullable Instant last) {
  static final Remarks NONE = new Remarks(0, 0, null);
}
