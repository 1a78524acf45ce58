package tandem.basics;

/// What does not exist, or may not be seen: the two are never told apart.
public class NotFound extends RuntimeException {
  public NotFound(Object what) {
    super("not found: " + what);
  }
}
