package tandem.basics;

import java.util.Locale;

/// The organisation's seat in a plan.
public enum Side {
  VENDOR,
  PARTNER;

  public Side other() {
    return this == VENDOR ? PARTNER : VENDOR;
  }

  /// The name in style sheets, the API and message keys.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Side of(String text) {
    for (var side : values()) {
      if (side.key().equalsIgnoreCase(text)) {
        return side;
      }
    }
    throw RuleBroken.in("side", "side.unknown", text);
  }
}
