package tandem.plans;

/// Where a plan stands in its life.
public enum Stage {
  PENCIL,
  PROPOSED,
  AGREED,
  RUNNING,
  CLOSED;

  /// Whether words and numbers may change without an amendment.
  public boolean isBeingWritten() {
    return this == PENCIL || this == PROPOSED;
  }
}
