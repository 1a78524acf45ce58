package tandem.goals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.basics.Quarter;
import tandem.basics.RuleBroken;
import tandem.basics.Side;
import tandem.plans.Draft;
import tandem.plans.Field;
import tandem.plans.FieldKind;
import tandem.plans.FieldShape;
import tandem.plans.Scope;
import tandem.plans.Unit;
import tandem.plans.UnitShape;
import tandem.strategies.StrategyShape;

/// A goal: its title, how we will know, an owner and one main tie to a strategy of each side, and
/// its value lines by quarter.
@Component
public class GoalShape implements UnitShape {
  public static final String KIND = "goal";

  /// How much the goal counts beside the others.
  public static final String WEIGHT = "weight";

  /// What of it was not finished in the plan of the year before.
  public static final String CARRIED = "carried";

  /// The later cycle its steps wait for, by its number; until then it needs none.
  public static final String PUT_OFF = "put_off";

  /// Why only one side has a part in it.
  public static final String ONE_SIDED = "one_sided";

  private static final Set<String> ASKED_LATER = Set.of(CARRIED, PUT_OFF, ONE_SIDED);

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
    return FIELDS.stream()
        .filter(f -> f.kind() != FieldKind.MONEY && !ASKED_LATER.contains(f.name()))
        .toList();
  }

  /// The field that ties a goal to its main strategy of that side.
  public static String tie(Side side) {
    return side.key() + "_strategy";
  }

  /// The field that says why the goal helps that side.
  public static String because(Side side) {
    return side.key() + "_because";
  }

  /// The field with the other strategies of that side that the goal also helps.
  public static String also(Side side) {
    return side.key() + "_also";
  }

  /// The field that names who of that side answers for the goal.
  public static String owner(Side side) {
    return side.key() + "_owner";
  }

  /// Why it helps a side is for that side to say.
  @Override
  public @Nullable Side firstHand(String field, Side owner) {
    return Arrays.stream(Side.values())
        .filter(side -> field.equals(because(side)))
        .findFirst()
        .orElse(null);
  }

  /// @throws RuleBroken if it is tied, as one side's, to a strategy of the other
  @Override
  public void check(Unit goal, Draft draft) {
    for (var side : Side.values()) {
      for (var field : List.of(tie(side), also(side))) {
        if (Ties.named(draft, goal, field).anyMatch(it -> it.side() != side)) {
          throw RuleBroken.in(field, "goal.strategy-of-the-other-side");
        }
      }
    }
  }

  /// Whether all numbers come from one side and the other never touched one. To write a number, to
  /// fill a blank or to suggest another is touching, whatever came of the suggestion. To ink one is
  /// not: who only agrees to numbers was handed them.
  public static boolean isQuota(Draft draft, Unit goal) {
    var numbers = numbers(goal).toList();
    return !numbers.isEmpty()
        && Arrays.stream(Side.values()).anyMatch(side -> isUntouchedBy(side, numbers, draft, goal));
  }

  private static boolean isUntouchedBy(Side side, List<Field> numbers, Draft draft, Unit goal) {
    return Stream.concat(
                numbers.stream(), OwnLine.in(draft, goal).stream().flatMap(GoalShape::numbers))
            .noneMatch(f -> f.side() == side || f.firstSide() == side)
        && !draft.hasSuggested(
            side, goal, name -> numbers.stream().anyMatch(f -> f.name().equals(name)));
  }

  /// The numbers of a goal, or of a line of it, that are written where both sides see them.
  public static Stream<Field> numbers(Unit unit) {
    return unit.fields().values().stream()
        .filter(f -> f.kind() == FieldKind.MONEY && !f.name().endsWith(ValueLine.LAST_YEAR))
        .filter(f -> f.value() != null && f.privateTo() == null);
  }

  /// A value line's quarters are suggested together, or one of them alone.
  @Override
  public List<String> reach(String field, Scope scope) {
    if (scope == Scope.FIELD || !ValueLine.isQuarter(field)) {
      return UnitShape.super.reach(field, scope);
    }
    var line = ValueLine.of(field);
    var from = scope == Scope.LATER ? Character.digit(field.charAt(field.length() - 1), 10) : 1;
    return IntStream.rangeClosed(from, 4).mapToObj(q -> line.cell(new Quarter(q))).toList();
  }

  private static List<FieldShape> shape() {
    var fields = new ArrayList<FieldShape>();
    fields.add(FieldShape.of("title", FieldKind.LINE).must());
    fields.add(FieldShape.of("description", FieldKind.TEXT));
    fields.add(FieldShape.of("done_when", FieldKind.TEXT));
    for (var side : Side.values()) {
      fields.add(FieldShape.reference(tie(side), FieldKind.UNIT, StrategyShape.KIND));
      fields.add(FieldShape.of(because(side), FieldKind.TEXT));
      fields.add(FieldShape.reference(also(side), FieldKind.UNITS, StrategyShape.KIND));
    }
    for (var side : Side.values()) {
      fields.add(FieldShape.person(owner(side), side));
    }
    fields.add(FieldShape.of(WEIGHT, FieldKind.WEIGHT));
    fields.add(FieldShape.of(CARRIED, FieldKind.LINE));
    fields.add(FieldShape.choice(PUT_OFF, "2", "3", "4", "5", "6", "7", "8"));
    fields.add(FieldShape.of(ONE_SIDED, FieldKind.TEXT));
    for (var line : ValueLine.values()) {
      Stream.concat(line.cells(), Stream.of(line.lastYear()))
          .map(name -> cell(line, name))
          .forEach(fields::add);
    }
    return List.copyOf(fields);
  }

  /// The quarters and the year of all lines.
  static Stream<FieldShape> cells() {
    return Arrays.stream(ValueLine.values())
        .flatMap(line -> line.cells().map(name -> cell(line, name)));
  }

  private static FieldShape cell(ValueLine line, String name) {
    var cell = FieldShape.of(name, FieldKind.MONEY);
    return line.isShared() ? cell : cell.onlyFor(line.side());
  }
}
