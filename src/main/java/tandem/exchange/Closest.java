package tandem.exchange;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Finds the name somebody may have meant.
final class Closest {
  private Closest() {}

  /// The nearest candidate that differs in at most a quarter of its letters, or null.
  static @Nullable String to(String text, Collection<String> candidates) {
    String best = null;
    var least = Integer.MAX_VALUE;
    for (var candidate : candidates.stream().limit(500).toList()) {
      var steps = steps(lower(text), lower(candidate));
      if (steps < least && steps <= Math.max(2, candidate.length() / 4)) {
        least = steps;
        best = candidate;
      }
    }
    return best;
  }

  private static String lower(String text) {
    return text.substring(0, Math.min(120, text.length())).toLowerCase(Locale.ROOT);
  }

  /// Letters to add, drop or change (Levenshtein).
  private static int steps(String from, String to) {
    var above = new int[to.length() + 1];
    for (var j = 0; j <= to.length(); j++) {
      above[j] = j;
    }
    for (var i = 1; i <= from.length(); i++) {
      var row = new int[to.length() + 1];
      row[0] = i;
      for (var j = 1; j <= to.length(); j++) {
        var change = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[to.length()];
  }
}
