package tandem.plans;

/// How much is said about a unit where its viewer may read it.
///
/// @param said comments, without those that were taken back
/// @param open threads that nobody has resolved
public record Remarks(int said, int open) {
  static final Remarks NONE = new Remarks(0, 0);
}
