package tandem.plans;

import tandem.basics.UnitId;

/// Somebody else changed the field since this writer began. Nothing was written.
public class Stale extends RuntimeException {
  private final transient Draft draft;
  private final transient UnitId unit;
  private final String field;

  Stale(Draft draft, UnitId unit, String field) {
    super("stale: " + field);
    this.draft = draft;
    this.unit = unit;
    this.field = field;
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
}
