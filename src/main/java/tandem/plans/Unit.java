package tandem.plans;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.basics.OrganisationId;
import tandem.basics.Side;
import tandem.basics.UnitId;

/// A piece of the plan: the whole, a strategy, a goal, an action. `side` brought it in; a strategy
/// is that side's.
public record Unit(
    UnitId id,
    String kind,
    int number,
    Side side,
    @Nullable UnitId parent,
    @Nullable OrganisationId privateTo,
    Map<String, Field> fields,
    Remarks remarks,
    @Nullable Standing standing) {

  /// A unit of which nobody has said anything yet.
  public Unit(
      UnitId id,
      String kind,
      int number,
      Side side,
      @Nullable UnitId parent,
      @Nullable OrganisationId privateTo,
      Map<String, Field> fields) {
    this(id, kind, number, side, parent, privateTo, fields, Remarks.NONE, null);
  }

  /// This unit with that field as it would be.
  Unit with(Field field) {
    var changed = new java.util.LinkedHashMap<>(fields);
    changed.put(field.name(), field);
    return new Unit(id, kind, number, side, parent, privateTo, changed, remarks, standing);
  }

  Unit with(Map<String, Field> others) {
    return new Unit(id, kind, number, side, parent, privateTo, others, remarks, standing);
  }

  Unit numbered(int next) {
    return new Unit(id, kind, next, side, parent, privateTo, fields, remarks, standing);
  }

  public @Nullable Field field(String name) {
    return fields.get(name);
  }

  public @Nullable String value(String name) {
    var field = fields.get(name);
    return field == null ? null : field.value();
  }

  public boolean has(String name) {
    return value(name) != null;
  }

  /// Whether one side wrote all that is here, and the other has agreed to none of it.
  public boolean isOnlyOf(Side one) {
    return fields.values().stream()
        .filter(f -> f.value() != null)
        .allMatch(f -> f.side() == one && f.firmness() == Firmness.PENCIL);
  }

  /// The first words of it, or its kind and number while it has none.
  public String called(UnitShape shape) {
    var title = value(shape.title().name());
    return title == null ? shape.kind() + " " + number : title;
  }
}
