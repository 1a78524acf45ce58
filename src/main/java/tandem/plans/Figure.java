package tandem.plans;

import org.jspecify.annotations.Nullable;

/// A number about a plan as a whole, told by the module that knows it.
public interface Figure {
  String name();

  /// Null as long as there is nothing to count.
  @Nullable Integer of(Draft draft);
}
