package tandem.goals;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one side says of a goal whose strategy changed.
public enum Verdict {
  KEPT,
  CHANGED,
  /// It would drop the goal; the goal goes once both sides would.
  GIVEN_UP;

  /// What the ledger calls it.
  public String told() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /// Nothing where an answer was taken back.
  static Optional<Verdict> of(@Nullable String told) {
    return Arrays.stream(values()).filter(it -> it.told().equals(told)).findFirst();
  }
}
