package tandem.basics;

import java.util.UUID;
import java.util.regex.Pattern;

/// Reads identifiers that came from outside.
final class Ids {
  private static final Pattern CANONICAL =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private Ids() {}

  /// @throws NotFound for a text that cannot name anything: it is answered like an unknown id
  static UUID parse(String text) {
    if (!CANONICAL
        .matcher(text)
        .matches()) { // UUID.fromString also takes 1-1-1-1-1, a second name for a thing
      throw new NotFound(text);
    }
    return UUID.fromString(text);
  }
}
