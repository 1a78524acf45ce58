package tandem.stakeholders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.UnitId;

/// A person's letter on a unit, and whether they said yes to it.
///
/// @param left whether the person is no longer named in the plan
public record Role(
    UnitId unit,
    PersonId person,
    String name,
    OrganisationId organisation,
    Letter letter,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant declinedAt,
    @Nullable String declinedWhy,
    int version,
    boolean left,
    Asking asking) {

  /// How the person was asked.
  ///
  /// @param by who gave the role
  /// @param openedAt when they first looked at what they are asked
  /// @param content what the unit said when they answered, see [Content]; null: not known
  /// @param revision of the plan that they answered
  /// @param instead whom they named in their place
  public record Asking(
      PersonId by,
      Instant at,
      @Nullable Instant openedAt,
      @Nullable String content,
      @Nullable Long revision,
      @Nullable PersonId instead) {}

  public boolean isAcknowledged() {
    return acknowledgedAt != null;
  }

  public boolean isDeclined() {
    return declinedAt != null;
  }

  /// Whether they said yes to what the unit says now.
  public boolean stands(String content) {
    return isAcknowledged() && isAbout(content);
  }

  /// Whether they have to answer: never, or not to what the unit says now.
  public boolean waits(String content) {
    return !(isAcknowledged() || isDeclined()) || !isAbout(content);
  }

  /// `seen`, `declined`, `changed` since the answer, `opened` or `asked`.
  String state(String content) {
    if (isDeclined()) {
      return isAbout(content) ? "declined" : "changed";
    }
    if (isAcknowledged()) {
      return isAbout(content) ? "seen" : "changed";
    }
    return asking.openedAt() == null ? "asked" : "opened";
  }

  private boolean isAbout(String now) {
    return asking.content() == null || asking.content().equals(now);
  }
}
