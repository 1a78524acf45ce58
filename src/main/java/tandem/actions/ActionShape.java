package tandem.actions;

import java.util.List;
import org.springframework.stereotype.Component;
import tandem.goals.GoalShape;
import tandem.plans.FieldKind;
import tandem.plans.FieldShape;
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
}
