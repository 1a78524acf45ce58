package tandem.actions;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        FieldShape.of("start", FieldKind.DATE),
        FieldShape.of("due", FieldKind.DATE),
        FieldShape.of("effort", FieldKind.HOURS),
        FieldShape.reference("after", FieldKind.UNITS, KIND));
  }

  @Override
  public void check(Unit action, Draft draft) {
    var start = action.value("start");
    var due = action.value("due");
    if (start != null && due != null && start.compareTo(due) > 0) {
      throw RuleBroken.in("due", "action.due-before-start");
    }
    if (comesBefore(action.id().toString(), action, draft, new HashSet<>())) {
      throw RuleBroken.in("after", "action.waits-for-itself");
    }
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
