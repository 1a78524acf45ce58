package tandem.practicality.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tries all fates, and for each all ways in which people can spend their hours one after the
/// other.
final class EveryWay {
  private final Case of;
  private final Map<String, Fate> fates = new HashMap<>();
  private final Set<String> hopeless = new HashSet<>();
  private int best = -1;

  private EveryWay(Case of) {
    this.of = of;
  }

  static int best(Case of) {
    var every = new EveryWay(of);
    every.from(0, 0);
    return every.best;
  }

  private void from(int goal, int value) {
    if (goal == of.goals().size()) {
      hopeless.clear();
      if (value > best && standing() && works(new HashMap<>(left()), 0, 0, 0)) {
        best = value;
      }
      return;
    }
    var it = of.goals().get(goal);
    int worth = it.vendorValue() + it.partnerValue();
    fates.put(it.id(), Fate.KEPT);
    from(goal + 1, value + worth);
    if (it.mayWait()) {
      fates.put(it.id(), Fate.POSTPONED);
      from(goal + 1, value + worth / 2);
    }
    fates.put(it.id(), Fate.CUT);
    from(goal + 1, value);
  }

  private boolean standing() {
    return of.actions().stream()
        .filter(it -> fates.get(it.goal()) != Fate.CUT)
        .flatMap(it -> it.after().stream())
        .noneMatch(it -> fates.get(goalOf(it)) == Fate.CUT);
  }

  private Map<String, Integer> left() {
    var left = new HashMap<String, Integer>();
    for (var action : of.actions()) {
      if (fates.get(action.goal()) != Fate.CUT) {
        action.items().forEach(it -> left.put(action.id() + "/" + it.person(), it.hours()));
      }
    }
    return left;
  }

  /// @param left hours by action and person, as the hour began: nobody starts after what ends in it
  private boolean works(Map<String, Integer> left, int day, int hour, int person) {
    if (left.isEmpty()) {
      return true;
    }
    if (hour == 3) {
      return inTime(left, day) && works(left, day + 1, 0, 0);
    }
    if (day > of.waitUntil().toEpochDay() - of.start().toEpochDay()) {
      return false;
    }
    return hour(left, left, day, hour, person);
  }

  private boolean hour(
      Map<String, Integer> asBegun, Map<String, Integer> left, int day, int hour, int person) {
    if (person == of.people().size()) {
      return works(left, day, hour + 1, 0);
    }
    if (person == 0 && !hopeless.add(day + " " + hour + " " + left)) {
      return false; // was here before, and it led nowhere
    }
    var who = of.people().get(person);
    boolean any = false;
    if (hour < who.hours().get(day)) {
      for (var action : open(asBegun, who.id(), day)) {
        any = true;
        var less = new HashMap<>(left);
        less.computeIfPresent(action + "/" + who.id(), (_, hours) -> hours == 1 ? null : hours - 1);
        if (hour(asBegun, less, day, hour, person + 1)) {
          return true;
        }
      }
    }
    return !any && hour(asBegun, left, day, hour, person + 1);
  }

  private List<String> open(Map<String, Integer> left, String person, int day) {
    return of.actions().stream()
        .filter(it -> left.containsKey(it.id() + "/" + person))
        .filter(it -> it.notBefore() == null || !of.start().plusDays(day).isBefore(it.notBefore()))
        .filter(it -> it.after().stream().noneMatch(earlier -> isOpen(earlier, left)))
        .map(Case.Action::id)
        .toList();
  }

  private static boolean isOpen(String action, Map<String, Integer> left) {
    return left.keySet().stream().anyMatch(it -> it.startsWith(action + "/"));
  }

  private boolean inTime(Map<String, Integer> left, int day) {
    for (var action : of.actions()) {
      if (isOpen(action.id(), left) && fates.get(action.goal()) == Fate.KEPT) {
        var goal =
            of.goals().stream()
                .filter(it -> it.id().equals(action.goal()))
                .findFirst()
                .orElseThrow();
        var today = of.start().plusDays(day);
        if (!today.isBefore(goal.due())
            || (action.due() != null && !today.isBefore(action.due()))) {
          return false;
        }
      }
    }
    return true;
  }

  private String goalOf(String action) {
    return of.actions().stream()
        .filter(it -> it.id().equals(action))
        .findFirst()
        .orElseThrow()
        .goal();
  }
}
