package tandem.notices;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tandem.access.PlanMember;
import tandem.basics.PersonId;
import tandem.basics.PlanId;

/// Something to tell one person.
///
/// @param plan null for what is about all their plans
/// @param forOthers the same without what only that person may have, such as a link that answers
///   for them
/// @param expiresAt when it is over
record Notice(
    To to,
    @Nullable PlanId plan,
    Reason reason,
    String subject,
    String text,
    String forOthers,
    @Nullable OffsetDateTime expiresAt) {

  record To(PersonId person, String name, String email) {
    static To of(PlanMember member) {
      return new To(member.person(), member.name(), member.email());
    }
  }

  Notice(To to, @Nullable PlanId plan, Reason reason, String subject, String text) {
    this(to, plan, reason, subject, text, text, null);
  }
}
