package tandem.plans;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.Side;
import tandem.basics.UnitId;

/// The kinds of unit a plan can hold, as the modules above tell them.
@Component
public class Shapes {
  private final Map<String, UnitShape> byKind;

  Shapes(Collection<UnitShape> shapes) {
    byKind = shapes.stream().collect(Collectors.toMap(UnitShape::kind, Function.identity()));
  }

  public UnitShape of(String kind) {
    var shape = byKind.get(kind);
    if (shape == null) {
      throw new NotFound(kind);
    }
    return shape;
  }

  boolean know(String kind) {
    return byKind.containsKey(kind);
  }

  /// The kind of unit that stands on that tab.
  UnitShape at(String tab) {
    return byKind.values().stream()
        .filter(shape -> shape.tab().equals(tab))
        .findFirst()
        .orElseThrow(() -> new NotFound(tab));
  }

  /// The first kind of unit with a field of that name.
  Optional<UnitShape> with(String field) {
    return byKind.values().stream().filter(shape -> shape.has(field)).findFirst();
  }

  /// @throws NotFound also if the field is private to the other side
  public FieldShape field(Draft draft, Unit unit, String name) {
    var field = of(unit.kind()).field(name);
    if (!field.isSeenIn(draft.plan())) {
      throw new NotFound(name);
    }
    return field;
  }

  /// The side that alone writes that line of numbers.
  ///
  /// @throws NotFound if both may, or there is no such line
  Side owner(String line) {
    return byKind.values().stream()
        .flatMap(shape -> shape.fields().stream())
        .filter(field -> field.line().equals(line))
        .flatMap(field -> Stream.ofNullable(field.onlyFor()))
        .findFirst()
        .orElseThrow(() -> new NotFound(line));
  }

  /// The side that alone may write the field first; null where either may.
  @Nullable Side firstHand(Unit unit, String field) {
    return of(unit.kind()).firstHand(field, unit.side());
  }

  /// The path of the unit, on the tab of its kind.
  public String place(Plan plan, Unit unit) {
    return place(plan.id(), unit.kind(), unit.id());
  }

  public String place(PlanId plan, String kind, UnitId unit) {
    var tab = of(kind).tab();
    var path = "/plans/" + plan;
    return tab.isEmpty() ? path : path + "/" + tab + "#" + kind + "-" + unit;
  }

  public String called(Unit unit) {
    return unit.called(of(unit.kind()));
  }
}
