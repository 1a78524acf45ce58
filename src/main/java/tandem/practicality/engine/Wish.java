package tandem.practicality.engine;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Whose value counts, and what somebody wants to see tried: the fates a goal may meet, where they
/// are not all of them.
public record Wish(Side side, Map<String, Set<Fate>> fates) {
  public Wish {
    fates = Map.copyOf(fates);
  }

  /// Whose weighing of the goals is added up.
  public enum Side {
    BOTH,
    VENDOR,
    PARTNER;

    int value(Case.Goal goal) {
      return switch (this) {
        case BOTH -> goal.vendorValue() + goal.partnerValue();
        case VENDOR -> goal.vendorValue();
        case PARTNER -> goal.partnerValue();
      };
    }
  }

  public static Wish of(Side side) {
    return new Wish(side, Map.of());
  }

  public Wish with(String goal, Set<Fate> allowed) {
    var all = new java.util.HashMap<>(fates);
    all.put(goal, allowed);
    return new Wish(side, all);
  }

  /// What the goal is worth by its fate; negative where it may not meet it.
  int[] worth(Case.Goal goal) {
    var allowed = EnumSet.allOf(Fate.class);
    if (!goal.mayWait()) {
      allowed.remove(Fate.POSTPONED);
    }
    allowed.retainAll(fates.getOrDefault(goal.id(), Set.of(Fate.values())));
    int[] worth = {side.value(goal), side.value(goal) / 2, 0};
    for (var fate : Fate.values()) {
      if (!allowed.contains(fate)) {
        worth[fate.ordinal()] = -1;
      }
    }
    return worth;
  }
}
