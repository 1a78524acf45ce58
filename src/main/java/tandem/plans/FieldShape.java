package tandem.plans;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.basics.Side;

/// What a field of a kind of unit is: its name, what it holds, and whether the unit is nothing
/// without it. `onlyFor` is the one side that sees and writes it; null: both.
public record FieldShape(
    String name,
    FieldKind kind,
    boolean essential,
    List<String> choices,
    @Nullable String refersTo,
    @Nullable Side onlyFor) {

  public static FieldShape of(String name, FieldKind kind) {
    return new FieldShape(name, kind, false, List.of(), null, null);
  }

  public static FieldShape choice(String name, String... choices) {
    return new FieldShape(name, FieldKind.CHOICE, false, List.of(choices), null, null);
  }

  /// A field that points at one unit of that kind, or at several.
  public static FieldShape reference(String name, FieldKind kind, String unitKind) {
    return new FieldShape(name, kind, false, List.of(), unitKind, null);
  }

  public FieldShape must() {
    return new FieldShape(name, kind, true, choices, refersTo, onlyFor);
  }

  /// The same field as a private one: for the other side it does not exist.
  public FieldShape onlyFor(Side side) {
    return new FieldShape(name, kind, essential, choices, refersTo, side);
  }

  public boolean isFor(Side viewer) {
    return onlyFor == null || onlyFor == viewer;
  }
}
