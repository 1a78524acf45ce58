package tandem.stakeholders;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.access.Member;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.UnitId;

/// What one person is asked by mail: their letter on one part, and what that says now.
///
/// @param lines the words and numbers of the part that both sides see, as people read them
/// @param content digest of what it says now, see [Content]
/// @param over whether the secret has done its work
public record AskedRole(
    PlanId plan,
    UnitId unit,
    Member person,
    Letter letter,
    String planTitle,
    String vendor,
    String partner,
    String kind,
    String title,
    List<Line> lines,
    Giver giver,
    Instant askedAt,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant declinedAt,
    String content,
    boolean changed,
    long revision,
    boolean sample,
    boolean over,
    OffsetDateTime expiresAt,
    @Nullable OrganisationId privateTo,
    Map<PersonId, String> colleagues) {

  /// @param field its name
  public record Line(String field, String shown) {

    /// The key of the field's name; of a number, of its line.
    public String label(String kind) {
      return "field." + kind + "." + field.split("\\.", 2)[0];
    }

    /// Which of the numbers of its line it is: `Q1`, `year`.
    public String part() {
      var parts = field.split("\\.", 2);
      return parts.length == 1 ? "" : parts[1].replaceFirst("^q", "Q").replace('_', ' ');
    }
  }

  /// Who gave the role.
  public record Giver(PersonId person, String name, String email) {}

  /// Whether an answer is waited for.
  public boolean isOpen(Instant now) {
    return !over && expiresAt.toInstant().isAfter(now) && !isAnswered();
  }

  /// Said yes or no to what it says now.
  public boolean isAnswered() {
    return (acknowledgedAt != null || declinedAt != null) && !changed;
  }
}
