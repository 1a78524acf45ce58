package tandem.health;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An excuse as a program reads it: `state` is `asked` or `agreed`, `side` the one that asked.
record ExcuseAnswer(
    String state,
    String side,
    String name,
    String reason,
    Instant at,
    @Nullable String agreedBy,
    @Nullable String agreedReason,
    @Nullable Instant agreedAt) {

  static @Nullable ExcuseAnswer of(@Nullable Excuse excuse) {
    if (excuse == null) {
      return null;
    }
    var yes = excuse.yes();
    return new ExcuseAnswer(
        yes == null ? Excuses.ASKED : Excuses.AGREED,
        excuse.side().key(),
        excuse.who(),
        excuse.reason(),
        excuse.at(),
        yes == null ? null : yes.who(),
        yes == null || yes.reason().isEmpty() ? null : yes.reason(),
        yes == null ? null : yes.at());
  }
}
