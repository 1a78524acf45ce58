package tandem.basics;

import java.util.UUID;

/// Reads identifiers that came from outside.
final class Ids {
  private Ids() {}

  /// @throws NotFound for a text that cannot name anything: it is answered like an unknown id
  static UUID parse(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new NotFound(text);
    }
  }
}
