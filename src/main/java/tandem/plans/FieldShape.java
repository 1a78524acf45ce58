package tandem.plans;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a field of a kind of unit is: its name, what it holds, and whether the unit is nothing
/// without it.
public record FieldShape(
    String name,
    FieldKind kind,
    boolean essential,
    List<String> choices,
    @Nullable String refersTo) {

  public static FieldShape of(String name, FieldKind kind) {
    return new FieldShape(name, kind, false, List.of(), null);
  }

  public static FieldShape choice(String name, String... choices) {
    return new FieldShape(name, FieldKind.CHOICE, false, List.of(choices), null);
  }

  /// A field that points at one unit of that kind, or at several.
  public static FieldShape reference(String name, FieldKind kind, String unitKind) {
    return new FieldShape(name, kind, false, List.of(), unitKind);
  }

  public FieldShape must() {
    return new FieldShape(name, kind, true, choices, refersTo);
  }
}
