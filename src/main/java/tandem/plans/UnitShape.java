package tandem.plans;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.basics.NotFound;
import tandem.basics.RuleBroken;
import tandem.basics.Side;

/// A kind of unit and its fields, told by the module that owns the kind. The first field names the
/// unit.
public interface UnitShape {
  /// `goal`, `action`, …: in paths, message keys and the ledger.
  String kind();

  List<FieldShape> fields();

  /// The fields that exist for whoever sees the plan so.
  default List<FieldShape> fields(Plan plan) {
    return fields().stream().filter(field -> field.isSeenIn(plan)).toList();
  }

  /// The tab of the plan on which these units stand.
  String tab();

  /// The word under which programs find these units.
  default String plural() {
    return tab();
  }

  /// The field that names the unit which one of these stands with: it leaves the plan with it, and
  /// is seen by whoever sees it. Null where it stands alone.
  default @Nullable String standsWith() {
    return null;
  }

  /// Whether whoever adds one is asked if it is for their own side only.
  default boolean mayBeKept() {
    return false;
  }

  /// First values, with what follows from them; nobody counts as the author of what follows.
  default Map<String, String> completed(Map<String, String> values) {
    return values;
  }

  /// What the numbers of a unit are counted in: `percent`, `days`, …; null where nobody said.
  default @Nullable String countedIn(Unit unit) {
    return null;
  }

  /// The fields to ask for when one is added; the rest is written afterwards.
  default List<FieldShape> asked() {
    return fields();
  }

  /// The fields that a suggestion of that scope on that field would write, in their order; none
  /// where the field has no such scope.
  default List<String> reach(String field, Scope scope) {
    return scope == Scope.FIELD ? List.of(field) : List.of();
  }

  /// The side that alone may write a field first; null where either may. The other side may leave
  /// it blank for them, and suggest once something stands there.
  ///
  /// @param owner the side that brought the unit in
  default @Nullable Side firstHand(String field, Side owner) {
    return null;
  }

  /// Whether both sides sign any of it. What is not signed may be taken out by the side that
  /// brought it in, whoever wrote in it since.
  default boolean isSigned() {
    return fields().stream().anyMatch(field -> !field.running());
  }

  /// Refuses one more of the kind, as somebody adds it.
  default void mayBeAdded(Draft draft) {}

  /// Refuses a unit whose fields contradict each other or other units. `draft` already holds it as
  /// it would be.
  default void check(Unit unit, Draft draft) {}

  default FieldShape field(String name) {
    return fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NotFound(name));
  }

  default boolean has(String name) {
    return fields().stream().anyMatch(field -> field.name().equals(name));
  }

  /// The same, for a name that stands among others in a form or a document.
  default FieldShape given(String name) {
    return fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow(() -> RuleBroken.in(name, "field.unknown", name));
  }

  /// The same, if that side writes it.
  default FieldShape given(String name, Side writer) {
    var field = given(name);
    if (!field.isFor(writer)) {
      throw new NotFound(name);
    }
    return field;
  }

  default FieldShape title() {
    return fields().getFirst();
  }
}
