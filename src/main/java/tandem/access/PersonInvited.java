package tandem.access;

import java.util.UUID;
import tandem.basics.PersonId;
import tandem.basics.PlanId;

/// Somebody is asked into a plan. `path` leads to their invitation and is for their eyes only.
public record PersonInvited(
    UUID invitation,
    PlanId plan,
    PersonId person,
    String email,
    String name,
    String invitedBy,
    String path) {}
