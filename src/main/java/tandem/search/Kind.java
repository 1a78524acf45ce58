package tandem.search;

import java.util.Arrays;
import java.util.Locale;
import tandem.basics.RuleBroken;

/// What can be found, in the order in which equals are told.
public enum Kind {
  PLAN,
  GOAL,
  STRATEGY,
  ACTION,
  MEASURE,
  ASSUMPTION,
  ACCOUNT,
  RISK,
  PERSON,
  COMMENT;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Kind of(String key) {
    return Arrays.stream(values())
        .filter(it -> it.key().equals(key))
        .findFirst()
        .orElseThrow(() -> RuleBroken.in("kind", "search.kind-unknown", key));
  }
}
