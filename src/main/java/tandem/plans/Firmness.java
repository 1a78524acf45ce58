package tandem.plans;

import java.util.Locale;

/// How firm a field is. Empty: nobody wrote it, nobody was asked to.
public enum Firmness {
  EMPTY,
  BLANK,
  PENCIL,
  INK;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
