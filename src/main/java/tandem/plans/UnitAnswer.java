package tandem.plans;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A unit as programs read it, with all its fields, also those nobody wrote yet. Its version grows
/// with every change of a field.
record UnitAnswer(
    String id,
    String kind,
    int number,
    String side,
    @Nullable String parent,
    boolean onlyUs,
    Map<String, FieldAnswer> fields,
    int version) {

  static UnitAnswer of(Draft draft, Unit unit, UnitShape shape) {
    var fields = new LinkedHashMap<String, FieldAnswer>();
    for (var field : shape.fields(draft.plan())) {
      fields.put(
          field.name(),
          FieldAnswer.of(draft, unit, field, shape.firstHand(field.name(), unit.side())));
    }
    var parent = unit.parent();
    return new UnitAnswer(
        unit.id().toString(),
        unit.kind(),
        unit.number(),
        unit.side().key(),
        parent == null ? null : parent.toString(),
        unit.privateTo() != null,
        fields,
        fields.values().stream().mapToInt(FieldAnswer::version).sum());
  }
}
