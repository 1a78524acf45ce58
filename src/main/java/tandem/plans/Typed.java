package tandem.plans;

import org.jspecify.annotations.Nullable;

/// What somebody typed into a field, the version they began from, and what stood there then; null
/// where that is not known, and nothing can be merged.
public record Typed(String text, int version, @Nullable String base) {

  public Typed(String text, int version) {
    this(text, version, null);
  }
}
