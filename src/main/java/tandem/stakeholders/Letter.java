package tandem.stakeholders;

import tandem.basics.RuleBroken;

/// The RASCI letters: does it, approves, supports, is consulted before, is informed after.
public enum Letter {
  R,
  A,
  S,
  C,
  I;

  public static Letter of(String text) {
    for (var letter : values()) {
      if (letter.name().equalsIgnoreCase(text)) {
        return letter;
      }
    }
    throw RuleBroken.in("letter", "role.letter-unknown", text);
  }
}
