package tandem.actions;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.basics.RuleBroken;
import tandem.goals.GoalShape;
import tandem.plans.Draft;
import tandem.plans.FieldKind;
import tandem.plans.FieldShape;
import tandem.plans.Unit;
import tandem.plans.UnitShape;

/// An action: what, done when, from when to when, how many hours, and what must come first.
@Component
public class ActionShape implements UnitShape {
  public static final String KIND = "action";

  /// Not in these ninety days.
  static final String LATER = "later";

  /// A link a line, each with words after it if one likes.
  static final String LINKS = "links";

  static final String BLOCKED_BY = "blocked_by";
  static final String BLOCKED_WHY = "blocked_why";

  /// Where it stands among the others; its number where nobody moved it.
  static final String PLACE = "place";

  /// What is told of an action from the start.
  private static final Set<String> ASKED = Set.of(LINKS, LATER);

  private static final Duration QUIET = Duration.ofDays(14);

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String tab() {
    return "actions";
  }

  @Override
  public List<FieldShape> fields() {
    return List.of(
        FieldShape.of("title", FieldKind.LINE).must(),
        FieldShape.reference("goal", FieldKind.UNIT, GoalShape.KIND),
        FieldShape.of("done_when", FieldKind.TEXT),
        FieldShape.of("start", FieldKind.DATE).asItMoves(),
        FieldShape.of("due", FieldKind.DATE).asItMoves(),
        FieldShape.of("effort", FieldKind.HOURS),
        FieldShape.of("effort_low", FieldKind.HOURS),
        FieldShape.of("effort_high", FieldKind.HOURS),
        FieldShape.reference("after", FieldKind.UNITS, KIND),
        FieldShape.choice(LATER, LATER).asItIsTold(),
        FieldShape.of(LINKS, FieldKind.TEXT).asItIsTold(),
        FieldShape.of(BLOCKED_BY, FieldKind.LINE).asItIsTold(),
        FieldShape.of(BLOCKED_WHY, FieldKind.LINE).asItIsTold(),
        FieldShape.of(PLACE, FieldKind.NUMBER).asItIsTold());
  }

  /// How it goes and where it stands in the list is told later.
  @Override
  public List<FieldShape> asked() {
    return fields().stream()
        .filter(field -> !field.told() || ASKED.contains(field.name()))
        .toList();
  }

  /// Whether it is still to do, and for fourteen days nobody did or said anything about it.
  public static boolean isQuiet(Unit action, Instant now) {
    var last = action.remarks().last();
    return last != null && last.plus(QUIET).isBefore(now);
  }

  /// Whether it waits for another ninety days, without dates that count.
  public static boolean isLater(Unit action) {
    return action.has(LATER);
  }

  @Override
  public void check(Unit action, Draft draft) {
    var start = action.value("start");
    var due = action.value("due");
    if (start != null && due != null && start.compareTo(due) > 0) {
      throw RuleBroken.in("due", "action.due-before-start");
    }
    checkEffort(action);
    Links.of(action.value(LINKS));
    if (comesBefore(action.id().toString(), action, draft, new HashSet<>())) {
      throw RuleBroken.in("after", "action.waits-for-itself");
    }
  }

  /// The hours one counts with lie between the fewest and the most, where those are told.
  private static void checkEffort(Unit action) {
    var low = action.value("effort_low");
    var effort = action.value("effort");
    var high = action.value("effort_high");
    if (isMore(low, effort) || isMore(low, high)) {
      throw RuleBroken.in("effort_low", "action.effort-below");
    }
    if (isMore(effort, high)) {
      throw RuleBroken.in("effort_high", "action.effort-above");
    }
  }

  private static boolean isMore(@Nullable String hours, @Nullable String than) {
    return hours != null
        && than != null
        && new BigDecimal(hours).compareTo(new BigDecimal(than)) > 0;
  }

  /// Whether `target` is among what must come before `action`, however far back.
  private static boolean comesBefore(String target, Unit action, Draft draft, Set<String> seen) {
    var after = action.value("after");
    if (after == null) {
      return false;
    }
    for (var id : after.split(",", -1)) {
      if (id.equals(target)
          || (seen.add(id)
              && draft
                  .find(id)
                  .filter(next -> comesBefore(target, next, draft, seen))
                  .isPresent())) {
        return true;
      }
    }
    return false;
  }
}
