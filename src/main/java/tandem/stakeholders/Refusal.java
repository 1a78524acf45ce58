package tandem.stakeholders;

import org.jspecify.annotations.Nullable;
import tandem.basics.PersonId;
import tandem.basics.RuleBroken;

/// No to a role, with the reason why.
///
/// @param instead a colleague who could have it
public record Refusal(String why, @Nullable PersonId instead) {
  public Refusal {
    why = why.strip();
    if ((why.isEmpty() && instead == null) || why.length() > 500 || why.indexOf(0) >= 0) {
      throw RuleBroken.in("why", "role.decline-needs-reason");
    }
  }

  /// With the name of the colleague in front.
  Refusal naming(String colleague) {
    var told = "Not me, but " + colleague + (why.isEmpty() ? "" : ": " + why);
    return new Refusal(told.substring(0, Math.min(told.length(), 500)), instead);
  }
}
