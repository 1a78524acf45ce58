package tandem.strategies;

/// Somebody wrote another version since this writer began. Nothing was written.
class Moved extends RuntimeException {
  private final transient OwnStrategy present;

  Moved(OwnStrategy present) {
    super("moved: " + present.id());
    this.present = present;
  }

  OwnStrategy present() {
    return present;
  }
}
