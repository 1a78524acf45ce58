package tandem.plans;

import java.util.List;
import org.springframework.stereotype.Component;

/// The plan as a whole: a part people have roles in, with a few words of its own.
@Component
public class WholePlan implements UnitShape {
  public static final String KIND = "plan";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String tab() {
    return "";
  }

  @Override
  public List<FieldShape> fields() {
    return List.of(FieldShape.of("purpose", FieldKind.TEXT));
  }
}
