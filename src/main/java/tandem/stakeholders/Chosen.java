package tandem.stakeholders;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.basics.PersonId;
import tandem.basics.RuleBroken;
import tandem.basics.Side;

/// What was chosen from a list: a person or part with the version of the role one saw, as
/// `<id>:<version>`; or somebody of a side, by its key.
record Chosen(UUID id, int version, @Nullable Side side) {
  private static final UUID NOBODY = new UUID(0, 0);

  static Chosen of(String field, String text) {
    var side = Arrays.stream(Side.values()).filter(it -> it.key().equals(text)).findFirst();
    if (side.isPresent()) {
      return new Chosen(NOBODY, 0, side.get());
    }
    try {
      var at = text.indexOf(':');
      return new Chosen(
          UUID.fromString(text.substring(0, Math.max(at, 0))),
          Integer.parseInt(text.substring(at + 1)),
          null);
    } catch (IllegalArgumentException unreadable) {
      throw RuleBroken.in(field, "role.choose");
    }
  }

  /// A person by their id alone.
  ///
  /// @throws RuleBroken also where nobody is chosen
  static PersonId person(String field, @Nullable String text) {
    return new PersonId(of(field, text + ":0").id());
  }
}
