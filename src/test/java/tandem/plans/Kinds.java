package tandem.plans;

import java.util.List;

/// Some kinds of unit, as the application would find them.
public final class Kinds {
  private Kinds() {}

  public static Shapes of(UnitShape... shapes) {
    return new Shapes(List.of(shapes));
  }
}
