package tandem.plans;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.basics.NotFound;

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
    return field(draft, of(unit.kind()), name);
  }

  /// The same, for a name that stands among others in a form or a document.
  FieldShape given(Draft draft, UnitShape shape, String name) {
    shape.given(name);
    return field(draft, shape, name);
  }

  FieldShape field(Draft draft, UnitShape shape, String name) {
    var field = shape.field(name);
    if (!field.isFor(draft.plan().mine())) {
      throw new NotFound(name);
    }
    return field;
  }

  public String called(Unit unit) {
    return unit.called(of(unit.kind()));
  }
}
