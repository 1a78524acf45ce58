package tandem.goals;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.basics.Quarter;
import tandem.plans.FieldKind;
import tandem.plans.FieldShape;
import tandem.plans.Scope;

/// A value line of a goal beside the four that every goal has: marketing funds, rebates, what goes
/// into a margin. Whoever adds it says whose total it counts in.
@Component
public class OwnLineShape implements BesideShape {
  public static final String KIND = "own_line";

  /// Whom the money comes to: a side's key, or `none` for what is only shown.
  static final String COMES_TO = "comes_to";

  private static final String AMOUNT = "amount";

  private static final List<FieldShape> FIELDS =
      Stream.concat(
              Stream.of(
                  FieldShape.of("title", FieldKind.LINE).must(),
                  FieldShape.reference(GoalShape.KIND, FieldKind.UNIT, GoalShape.KIND).must(),
                  FieldShape.choice(COMES_TO, "vendor", "partner", "none").must()),
              Numbers.quarters().map(q -> FieldShape.of(cell(q), FieldKind.MONEY)))
          .toList();

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String plural() {
    return "own-lines";
  }

  @Override
  public List<FieldShape> fields() {
    return FIELDS;
  }

  /// The name of the field for that quarter: `amount.q1`.
  static String cell(Quarter quarter) {
    return AMOUNT + "." + quarter.toString().toLowerCase(Locale.ROOT);
  }

  /// Its quarters are suggested together, or one of them alone.
  @Override
  public List<String> reach(String field, Scope scope) {
    if (scope == Scope.FIELD || !ValueLine.isQuarter(field)) {
      return BesideShape.super.reach(field, scope);
    }
    var from = scope == Scope.LATER ? Character.digit(field.charAt(field.length() - 1), 10) : 1;
    return IntStream.rangeClosed(from, 4).mapToObj(q -> cell(new Quarter(q))).toList();
  }
}
