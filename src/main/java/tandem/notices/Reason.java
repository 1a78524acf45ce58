package tandem.notices;

import static tandem.notices.Rhythm.DAILY;
import static tandem.notices.Rhythm.NEVER;
import static tandem.notices.Rhythm.NOW;
import static tandem.notices.Rhythm.WEEKLY;

import java.util.List;
import java.util.Locale;
import tandem.basics.RuleBroken;

/// Why somebody is told: the one table of what there is to choose, and of what holds until they do.
/// Those with a digest stand in the inbox under the same name.
public enum Reason {
  ACCEPT(NOW, NOW, DAILY, WEEKLY, NEVER),
  RETURNED(NOW, NOW, DAILY, WEEKLY, NEVER),
  READ(NOW, NOW, DAILY, WEEKLY, NEVER),
  RECONFIRM(NOW, NOW, DAILY, WEEKLY, NEVER),
  DECIDE(DAILY, NOW, DAILY, WEEKLY, NEVER),
  SIGN(DAILY, DAILY, WEEKLY, NEVER),
  FILL(DAILY, DAILY, WEEKLY, NEVER),
  NAME(DAILY, DAILY, WEEKLY, NEVER),
  EXCUSE(DAILY, DAILY, WEEKLY, NEVER),
  DO(DAILY, DAILY, WEEKLY, NEVER),
  LATE(DAILY, DAILY, WEEKLY, NEVER),
  /// Whatever else comes to stand in the inbox.
  OTHER(DAILY, DAILY, WEEKLY, NEVER),
  /// A day moved that concerns them.
  MOVED(NOW, NOW, NEVER),
  /// What they said yes to says something else now.
  CHANGED(NOW, NOW, NEVER),
  /// Nobody spoke of what they do.
  QUIET(WEEKLY, WEEKLY, NEVER),
  /// Something became of what they are informed of.
  INFORMED(DAILY, DAILY, WEEKLY, NEVER),
  /// Somebody asks once more for what they wait for.
  NUDGE(NOW, NOW, NEVER),
  /// The digests themselves.
  DIGEST(DAILY, DAILY, NEVER);

  private final Rhythm usual;
  private final List<Rhythm> offered;

  Reason(Rhythm usual, Rhythm... offered) {
    this.usual = usual;
    this.offered = List.of(offered);
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Rhythm usual() {
    return usual;
  }

  public List<Rhythm> offered() {
    return offered;
  }

  /// @throws RuleBroken for what is not offered for this reason
  Rhythm offered(String text) {
    var rhythm = Rhythm.of(text);
    if (!offered.contains(rhythm)) {
      throw RuleBroken.in("rhythm", "notices.rhythm-unknown", text);
    }
    return rhythm;
  }

  /// Whether it can be chosen plan by plan.
  public boolean isOfPlan() {
    return this != DIGEST;
  }

  /// The reason a row of the inbox has.
  static Reason ofRow(String key) {
    for (var reason : values()) {
      if (reason.key().equals(key)) {
        return reason;
      }
    }
    return OTHER;
  }

  /// @throws RuleBroken for what is none
  static Reason of(String key) {
    var found = ofRow(key);
    if (!found.key().equals(key)) {
      throw RuleBroken.in("reason", "notices.reason-unknown", key);
    }
    return found;
  }
}
