package tandem.goals;

import java.util.List;
import tandem.access.Member;
import tandem.access.PlanMember;
import tandem.basics.UnitId;
import tandem.ledger.Change;
import tandem.plans.Plan;

/// News, inside the same transaction: a strategy changed, and these goals ask to be reconfirmed as
/// they did not before.
///
/// @param changes of its words, which both sides see
/// @param people whom to tell: everybody in the plan but whoever changed it
public record StrategyMoved(
    Plan plan, List<UnitId> goals, List<Change> changes, List<PlanMember> people, Member by) {}
