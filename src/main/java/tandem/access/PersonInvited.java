package tandem.access;

import tandem.basics.PersonId;
import tandem.basics.PlanId;

/// Somebody is asked into a plan. `path` leads to their invitation and is for their eyes only.
public record PersonInvited(
    PlanId plan, PersonId person, String email, String name, String invitedBy, String path) {}
