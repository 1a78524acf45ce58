package tandem.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tandem.basics.RuleBroken;

/// How far a suggestion reaches: its one field, or the same value in others of its line too.
public enum Scope {
  FIELD,
  /// This one and those after it.
  LATER,
  /// All of the line.
  LINE;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The scopes a suggestion on that field may have, where it may have more than the one; two that
  /// reach the same fields are told as the wider one.
  static List<Scope> choices(UnitShape shape, String field) {
    var choices = new ArrayList<Scope>();
    for (var scope : values()) {
      var reach = shape.reach(field, scope);
      if (!reach.isEmpty()) {
        choices.removeIf(narrower -> shape.reach(field, narrower).equals(reach));
        choices.add(scope);
      }
    }
    return choices.size() > 1 ? choices : List.of();
  }

  static Scope of(String text) {
    for (var scope : values()) {
      if (scope.key().equals(text)) {
        return scope;
      }
    }
    throw RuleBroken.in("scope", "suggestion.scope-unknown", text);
  }
}
