package tandem.exchange;

import tandem.access.Member;
import tandem.basics.PlanId;
import tandem.basics.Side;

/// One import under way: the new plan, what goes into it, and whose pencil it is.
record Importing(PlanId plan, PlanSheet sheet, Side side, Member by) {}
