package tandem.inbox;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;

/// A mail, written as plain text. Nothing in its head may begin a new line, so nobody can add a
/// header.
///
/// @param invitation whose secret it holds: the letter is sent only while that can be used
/// @param expiresAt when what it asks is over: it is not sent after that, and erased
/// @param unsubscribing null for an invitation
public record Letter(
    String address,
    String name,
    String subject,
    String text,
    @Nullable PlanId plan,
    @Nullable UUID invitation,
    @Nullable OffsetDateTime expiresAt,
    @Nullable Unsubscribing unsubscribing) {

  /// A letter that waits while its reader wants no mail, and that they can unsubscribe from.
  ///
  /// @param link where they do
  public record Unsubscribing(PersonId person, String link) {}

  public Letter(
      String address,
      String name,
      String subject,
      String text,
      @Nullable PlanId plan,
      @Nullable UUID invitation) {
    this(address, name, subject, text, plan, invitation, null, null);
  }

  public Letter {
    head("address", address);
    head("name", name);
    head("subject", subject);
  }

  private static void head(String field, String text) {
    if (text.chars().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029)) {
      throw RuleBroken.in(field, "letter.control-character");
    }
  }
}
