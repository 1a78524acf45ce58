package tandem.plans;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What became of a suggestion.
public enum Outcome {
  TAKEN,
  /// The side asked wrote another value in pencil instead.
  CHANGED,
  DECLINED,
  /// The side asked suggested another value in return.
  COUNTERED,
  /// Its own side took it back, or suggested another value.
  WITHDRAWN;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What the ledger says stands where the suggestion stood.
  String told() {
    return "(" + key() + ")";
  }

  static boolean isTold(@Nullable String text) {
    return Arrays.stream(values()).anyMatch(it -> it.told().equals(text));
  }
}
