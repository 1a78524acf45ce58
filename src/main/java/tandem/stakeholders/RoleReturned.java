package tandem.stakeholders;

import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.UnitId;

/// Somebody said no to a role, and why: it goes back to whoever gave it.
public record RoleReturned(
    PlanId plan,
    String planTitle,
    boolean sample,
    UnitId unit,
    String called,
    Letter letter,
    PersonId giverId,
    String giver,
    String giversEmail,
    String by,
    String why) {}
