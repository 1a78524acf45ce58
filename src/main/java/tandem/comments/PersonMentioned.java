package tandem.comments;

import java.util.UUID;
import tandem.access.Member;
import tandem.access.PlanMember;
import tandem.basics.UnitId;
import tandem.plans.Plan;

/// News, inside the same transaction: somebody who may see the thread is asked to read a comment.
public record PersonMentioned(Plan plan, UnitId unit, UUID thread, PlanMember person, Member by) {}
