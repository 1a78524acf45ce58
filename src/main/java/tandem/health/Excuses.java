package tandem.health;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.basics.Side;
import tandem.plans.Draft;
import tandem.plans.Noted;

/// The excuses that stand, read from what the ledger says of them.
final class Excuses {
  static final String ASKED = "asked";
  static final String AGREED = "agreed";
  static final String DECLINED = "declined";

  private final Map<String, Excuse> byPlace = new HashMap<>();

  private Excuses() {}

  static Excuses of(Draft draft) {
    var excuses = new Excuses();
    for (var line : draft.noted()) {
      if (line.pointer() == null && line.field().startsWith(Finding.EXCUSE)) {
        excuses.hear(draft, line);
      }
    }
    return excuses;
  }

  /// The findings, each with its excuse if there is one.
  List<Finding> on(List<Finding> findings, Draft draft) {
    return findings.stream()
        .map(it -> it.excused(byPlace.get(place(it.about(draft.plan().id()), it.place()))))
        .toList();
  }

  /// Whether one waits for that side to agree.
  boolean waitFor(Side side) {
    return byPlace.values().stream().anyMatch(it -> !it.isAgreed() && it.side() != side);
  }

  private void hear(Draft draft, Noted line) {
    var place = place(line.subject(), line.field());
    var reason = line.reason() == null ? "" : line.reason();
    var stood = byPlace.get(place);
    if (ASKED.equals(line.after())) {
      byPlace.put(place, new Excuse(line.side(draft.plan()), line.who(), reason, line.at(), null));
    } else if (AGREED.equals(line.after()) && stood != null) {
      byPlace.put(place, agreed(stood, new Excuse.Yes(line.who(), reason, line.at())));
    } else {
      byPlace.remove(place);
    }
  }

  private static Excuse agreed(Excuse it, Excuse.@Nullable Yes yes) {
    return new Excuse(it.side(), it.who(), it.reason(), it.at(), yes);
  }

  private static String place(java.util.UUID subject, String field) {
    return subject + " " + field;
  }
}
