package tandem.notices;

import java.util.Locale;
import tandem.basics.RuleBroken;

/// How soon somebody wants to hear.
public enum Rhythm {
  NOW,
  DAILY,
  WEEKLY,
  NEVER;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// @throws RuleBroken for what is none
  static Rhythm of(String text) {
    for (var rhythm : values()) {
      if (rhythm.key().equals(text)) {
        return rhythm;
      }
    }
    throw RuleBroken.in("rhythm", "notices.rhythm-unknown", text);
  }
}
