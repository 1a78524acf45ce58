package tandem.search;

import org.jspecify.annotations.Nullable;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;

/// A question to the search, as it came in.
///
/// @param kind null: of every kind
/// @param plan null: in all plans
record Asked(SearchWords words, @Nullable Kind kind, @Nullable PlanId plan) {
  static Asked of(String q, String kind, String plan) {
    return new Asked(
        SearchWords.of(q),
        kind.isBlank() ? null : Kind.of(kind.strip()),
        plan.isBlank() ? null : plan(plan.strip()));
  }

  private static PlanId plan(String id) {
    try {
      return PlanId.of(id);
    } catch (NotFound unreadable) {
      throw RuleBroken.in("plan", "search.plan-unknown");
    }
  }
}
