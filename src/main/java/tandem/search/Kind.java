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
  OWN_LINE,
  MEASURE,
  ASSUMPTION,
  ACCOUNT,
  RISK,
  SCENARIO,
  /// A strategy of the viewer's organisation, beside its plans.
  OWN_STRATEGY,
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
