package tandem.plans;

import org.jspecify.annotations.Nullable;
import tandem.basics.UnitId;

/// Somebody else changed the field since this writer began. Nothing was written.
public class Stale extends RuntimeException {
  private final transient Draft draft;
  private final transient UnitId unit;
  private final String field;
  private final @Nullable String yours;

  Stale(Draft draft, UnitId unit, String field, @Nullable String yours) {
    super("stale: " + field);
    this.draft = draft;
    this.unit = unit;
    this.field = field;
    this.yours = yours;
  }

  public Draft draft() {
    return draft;
  }

  public UnitId unit() {
    return unit;
  }

  public String field() {
    return field;
  }

  public @Nullable String yours() {
    return yours;
  }
}
