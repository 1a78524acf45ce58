package tandem.actions;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tandem.plans.Unit;

/// How an action stands: as people told it, and otherwise as the calendar has it.
public enum ActionState {
  TO_DO,
  DOING,
  BLOCKED,
  LATE,
  DONE,
  LATER;

  public static ActionState of(Unit action, boolean done, LocalDate today) {
    if (done) {
      return DONE;
    }
    if (ActionShape.isLater(action)) {
      return LATER;
    }
    if (action.has(ActionShape.BLOCKED_BY) || action.has(ActionShape.BLOCKED_WHY)) {
      return BLOCKED;
    }
    if (day(action.value("due"), LocalDate.MAX).isBefore(today)) {
      return LATE;
    }
    return day(action.value("start"), LocalDate.MAX).isAfter(today) ? TO_DO : DOING;
  }

  private static LocalDate day(@Nullable String day, LocalDate otherwise) {
    return day == null ? otherwise : LocalDate.parse(Objects.requireNonNull(day));
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
