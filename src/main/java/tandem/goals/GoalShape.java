package tandem.goals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.basics.Quarter;
import tandem.basics.Side;
import tandem.plans.Field;
import tandem.plans.FieldKind;
import tandem.plans.FieldShape;
import tandem.plans.Firmness;
import tandem.plans.Unit;
import tandem.plans.UnitShape;
import tandem.strategies.StrategyShape;

/// A goal: its title, how we will know, one main tie to a strategy of each side, and its value
/// lines by quarter.
@Component
public class GoalShape implements UnitShape {
  public static final String KIND = "goal";

  private static final List<FieldShape> FIELDS = shape();

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String tab() {
    return "goals";
  }

  @Override
  public List<FieldShape> fields() {
    return FIELDS;
  }

  @Override
  public List<FieldShape> asked() {
    return FIELDS.stream().filter(f -> f.kind() != FieldKind.MONEY).toList();
  }

  /// The field that ties a goal to its main strategy of that side.
  public static String tie(Side side) {
    return side.key() + "_strategy";
  }

  /// Whether all numbers come from one side and the other has not touched them.
  public static boolean isQuota(Unit goal) {
    var numbers = numbers(goal).toList();
    return !numbers.isEmpty()
        && numbers.stream().allMatch(f -> f.firmness() == Firmness.PENCIL)
        && numbers.stream().map(Field::side).distinct().count() == 1;
  }

  /// The numbers of a goal that are written where both sides see them.
  public static Stream<Field> numbers(Unit goal) {
    return goal.fields().values().stream()
        .filter(f -> f.kind() == FieldKind.MONEY && f.value() != null && f.privateTo() == null);
  }

  private static List<FieldShape> shape() {
    var fields = new ArrayList<FieldShape>();
    fields.add(FieldShape.of("title", FieldKind.LINE).must());
    fields.add(FieldShape.of("description", FieldKind.TEXT));
    fields.add(FieldShape.of("done_when", FieldKind.TEXT));
    for (var side : Side.values()) {
      fields.add(FieldShape.reference(tie(side), FieldKind.UNIT, StrategyShape.KIND));
      fields.add(FieldShape.of(side.key() + "_because", FieldKind.TEXT));
    }
    for (var line : ValueLine.values()) {
      for (int quarter = 1; quarter <= 4; quarter++) {
        var cell = FieldShape.of(line.cell(new Quarter(quarter)), FieldKind.MONEY);
        fields.add(line.isShared() ? cell : cell.onlyFor(line.side()));
      }
    }
    return List.copyOf(fields);
  }
}
