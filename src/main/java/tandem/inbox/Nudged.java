package tandem.inbox;

import java.util.List;
import tandem.access.Member;
import tandem.access.PlanMember;
import tandem.plans.Plan;

/// Somebody asks for what they wait for.
///
/// @param things without letters: those are asked for anew, each with its own link
public record Nudged(Plan plan, Member by, PlanMember to, List<WaitedFor.Thing> things) {}
