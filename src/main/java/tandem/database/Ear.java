package tandem.database;

/// Whoever wants to hear what any process says on a channel of PostgreSQL.
public interface Ear {
  String channel();

  void hear(String text);

  /// The line was down, or is up for the first time: something may have been said meanwhile.
  void mayHaveMissed();
}
