package tandem.access;

import tandem.basics.PersonId;
import tandem.basics.PlanId;

/// What somebody sees of the invitation they hold: who asks them, and into what.
public record Invitation(
    PlanId into,
    PersonId person,
    String name,
    String email,
    String organisation,
    String invitedBy,
    String invitingOrganisation,
    boolean needsPassword,
    boolean open) {}
