package tandem.goals;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tandem.access.Member;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;

/// What one may answer when a goal asks to be reconfirmed: to keep it, to tie it to another
/// strategy, to have changed it, to drop it.
enum Reply {
  KEEP,
  TIE,
  CHANGE,
  DROP;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// @throws RuleBroken naming `answer` if it is none
  static Reply of(@Nullable String text) {
    return Arrays.stream(values())
        .filter(it -> it.key().equals(text))
        .findFirst()
        .orElseThrow(() -> RuleBroken.in("answer", "reconfirmation.answer-unknown"));
  }

  /// @param strategy to tie it to; needed for that alone
  void give(
      Reconfirming reconfirming,
      PlanId plan,
      Reconfirming.About about,
      String reason,
      @Nullable String strategy,
      Member by) {
    switch (this) {
      case KEEP -> reconfirming.keep(plan, about, reason, by);
      case CHANGE -> reconfirming.change(plan, about, reason, by);
      case DROP -> reconfirming.drop(plan, about, reason, by);
      case TIE -> reconfirming.tie(plan, about, strategy(strategy), reason, by);
    }
  }

  private static UnitId strategy(@Nullable String id) {
    if (id == null || id.isBlank()) {
      throw RuleBroken.in("strategy", "field.missing");
    }
    try {
      return UnitId.of(id);
    } catch (tandem.basics.NotFound unknown) {
      throw RuleBroken.in("strategy", "field.unreadable.unit", id);
    }
  }
}
