package tandem.plans;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import tandem.basics.Side;

/// The plan as a whole: a part people have roles in, with a few words of its own.
@Component
public class WholePlan implements UnitShape {
  public static final String KIND = "plan";

  private static final String[] MONTHS =
      IntStream.rangeClosed(1, 12).mapToObj(String::valueOf).toArray(String[]::new);

  /// The field that tells in which month, 1 to 12, the fiscal year of that side starts.
  public static String yearOf(Side side) {
    return side.key() + "_year";
  }

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
    return List.of(
        FieldShape.of("purpose", FieldKind.TEXT),
        FieldShape.choice(yearOf(Side.VENDOR), MONTHS),
        FieldShape.choice(yearOf(Side.PARTNER), MONTHS));
  }
}
