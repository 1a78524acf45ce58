package tandem.practicality.engine;

/// What becomes of a goal. The order counts: each asks less of the people than the one before.
public enum Fate {
  KEPT,
  POSTPONED,
  CUT
}
