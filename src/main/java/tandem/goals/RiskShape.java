package tandem.goals;

import java.util.List;
import org.springframework.stereotype.Component;
import tandem.basics.Side;
import tandem.plans.FieldKind;
import tandem.plans.FieldShape;

/// What could keep a goal from being reached, and the answer to it: what, who and by when.
@Component
public class RiskShape implements BesideShape {
  public static final String KIND = "risk";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String plural() {
    return "risks";
  }

  @Override
  public List<FieldShape> fields() {
    return List.of(
        FieldShape.of("title", FieldKind.LINE).must(),
        FieldShape.choice("likely", "low", "medium", "high"),
        FieldShape.of("answer", FieldKind.TEXT),
        FieldShape.person("owner", Side.values()),
        FieldShape.of("due", FieldKind.DATE),
        FieldShape.reference(GoalShape.KIND, FieldKind.UNIT, GoalShape.KIND).must());
  }
}
