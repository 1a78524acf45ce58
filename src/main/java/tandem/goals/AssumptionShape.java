package tandem.goals;

import java.util.List;
import org.springframework.stereotype.Component;
import tandem.plans.FieldKind;
import tandem.plans.FieldShape;

/// Something a goal takes for granted, and what follows if it is wrong.
@Component
public class AssumptionShape implements BesideShape {
  public static final String KIND = "assumption";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String plural() {
    return "assumptions";
  }

  @Override
  public List<FieldShape> fields() {
    return List.of(
        FieldShape.of("title", FieldKind.LINE).must(),
        FieldShape.of("if_wrong", FieldKind.TEXT),
        FieldShape.reference(GoalShape.KIND, FieldKind.UNIT, GoalShape.KIND).must());
  }
}
