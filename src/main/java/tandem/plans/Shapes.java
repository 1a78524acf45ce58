package tandem.plans;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
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

  /// The kind of unit that programs find there.
  UnitShape at(String plural) {
    return byKind.values().stream()
        .filter(shape -> shape.plural().equals(plural))
        .findFirst()
        .orElseThrow(() -> new NotFound(plural));
  }

  /// The first kind of unit with a field of that name, those first that stand alone.
  Optional<UnitShape> with(String field) {
    return byKind.values().stream()
        .filter(shape -> shape.has(field))
        .min(
            Comparator.comparing((UnitShape shape) -> shape.standsWith() != null)
                .thenComparing(UnitShape::kind));
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

  /// Refuses a unit whose fields contradict each other or other units, or that the other side would
  /// see apart from what it stands with. `draft` already holds what it stands with.
  void check(Unit unit, Draft draft) {
    var shape = of(unit.kind());
    var with = shape.standsWith();
    if (with != null) {
      var other =
          draft
              .find(unit.value(with))
              .orElseThrow(() -> RuleBroken.in(with, "unit.stands-with-nothing"));
      if (other.privateTo() != null && !Objects.equals(other.privateTo(), unit.privateTo())) {
        throw RuleBroken.in(with, "unit.seen-apart");
      }
    }
    shape.check(unit, draft);
  }

  /// The unit, and after it what stands with it.
  List<Unit> whole(Draft draft, Unit unit) {
    return Stream.concat(
            Stream.of(unit),
            draft.units().stream().filter(it -> unit.id().toString().equals(standsWith(it))))
        .toList();
  }

  /// Whether the viewer's side may take it out, with all that stands with it.
  boolean mayTakeOut(Draft draft, Unit unit) {
    var mine = draft.plan().mine();
    return isOwnUnsigned(unit, mine)
        || whole(draft, unit).stream().allMatch(it -> isOnlyOf(it, mine));
  }

  /// Whether one side wrote all that is here, and the other has agreed to none of it; what either
  /// side tells as it is says nothing of that.
  boolean isOnlyOf(Unit unit, Side side) {
    var written = new HashMap<>(unit.fields());
    written.keySet().removeIf(name -> of(unit.kind()).field(name).told());
    return unit.with(written).isOnlyOf(side);
  }

  /// Whether that side brought it in, and nobody signs it.
  boolean isOwnUnsigned(Unit unit, Side side) {
    return unit.side() == side && !of(unit.kind()).isSigned();
  }

  private @Nullable String standsWith(Unit unit) {
    var with = of(unit.kind()).standsWith();
    return with == null ? null : unit.value(with);
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
