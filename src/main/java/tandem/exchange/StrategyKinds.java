package tandem.exchange;

import java.util.List;
import java.util.Locale;

/// The kinds of strategy, in the words of workbooks and as the plan keeps them.
final class StrategyKinds {
  static final String OTHER = "other";

  private static final List<String> KNOWN =
      List.of(
          "market_share",
          "new_market",
          "upsell",
          "cross_sell",
          "new_offer",
          "retention",
          "efficiency");

  private StrategyKinds() {}

  /// `Market share` → `market_share`; a kind of one's own is `other`.
  static String key(String words) {
    var key = words.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_");
    return KNOWN.contains(key) ? key : OTHER;
  }

  static boolean isKnown(String words) {
    return !key(words).equals(OTHER) || words.strip().equalsIgnoreCase(OTHER);
  }

  /// `market_share` → `Market share`.
  static String words(String key) {
    return key.equals("cross_sell")
        ? "Cross-sell"
        : Character.toUpperCase(key.charAt(0)) + key.substring(1).replace('_', ' ');
  }
}
