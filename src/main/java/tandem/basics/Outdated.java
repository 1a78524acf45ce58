package tandem.basics;

/// A program began from a version that is no longer there. Nothing was written; `current` is what
/// stands now.
public class Outdated extends RuntimeException {
  private final transient Object current;

  public Outdated(Object current) {
    super("outdated");
    this.current = current;
  }

  public Object current() {
    return current;
  }
}
