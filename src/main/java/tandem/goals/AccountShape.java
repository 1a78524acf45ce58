package tandem.goals;

import java.util.List;
import org.springframework.stereotype.Component;
import tandem.plans.FieldKind;
import tandem.plans.FieldShape;

/// A company that a goal means to win: why, who knows whom there, and what it may bring.
@Component
public class AccountShape implements BesideShape {
  public static final String KIND = "account";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String plural() {
    return "accounts";
  }

  @Override
  public List<FieldShape> fields() {
    return List.of(
        FieldShape.of("title", FieldKind.LINE).must(),
        FieldShape.of("why", FieldKind.TEXT),
        FieldShape.of("who_knows", FieldKind.TEXT),
        FieldShape.of("expected", FieldKind.MONEY),
        FieldShape.reference(GoalShape.KIND, FieldKind.UNIT, GoalShape.KIND).must());
  }
}
