package tandem.comments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.basics.PersonId;
import tandem.basics.Side;

/// What one person said. `text` is null once its author took it back.
public record Comment(
    UUID id,
    PersonId person,
    String author,
    Side side,
    Instant at,
    @Nullable String text,
    List<Mention> mentions) {

  /// Somebody who is asked to read it, and whether they said that they have.
  public record Mention(PersonId person, String name, boolean read) {}

  /// Whether it waits for that person to read it.
  public boolean asks(PersonId one) {
    return text != null && mentions.stream().anyMatch(it -> it.person().equals(one) && !it.read());
  }
}
