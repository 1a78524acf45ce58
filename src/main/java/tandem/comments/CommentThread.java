package tandem.comments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.UnitId;

/// A comment and its answers, oldest first. It is private or shared as a whole, from its beginning:
/// `privateTo` is the only organisation whose people see it.
public record CommentThread(
    UUID id,
    UnitId unit,
    @Nullable OrganisationId privateTo,
    @Nullable Resolution resolution,
    List<Comment> comments) {

  public record Resolution(PersonId person, String name, Instant at) {}

  public boolean isOpen() {
    return resolution == null;
  }

  /// Whether something in it waits for that person to read it.
  public boolean asks(PersonId one) {
    return comments.stream().anyMatch(it -> it.asks(one));
  }

  boolean mentions(PersonId one) {
    return comments.stream()
        .anyMatch(it -> it.mentions().stream().anyMatch(m -> m.person().equals(one)));
  }
}
