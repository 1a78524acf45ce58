package tandem.strategies;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tandem.basics.OrganisationId;
import tandem.basics.PlanId;
import tandem.basics.UnitId;

/// Where a strategy of one's own organisation is used: a plan that the viewer is in, and what that
/// plan says of it.
///
/// @param counterpart with whom the plan is
/// @param version the one this plan was brought to
/// @param onlyUs the other side does not see it
/// @param isWritten whether the plan's words may change
/// @param words null where its statement was left blank
/// @param told when its side said last that it holds, or holds no longer
/// @param untrue why it holds no longer; null if it does
/// @param seen how often its fields were changed
public record PlanCopy(
    StrategyId strategy,
    PlanId plan,
    String title,
    OrganisationId counterpart,
    String counterpartName,
    UnitId unit,
    int version,
    boolean onlyUs,
    boolean isWritten,
    @Nullable StrategyWords words,
    @Nullable Instant told,
    @Nullable String untrue,
    int seen) {

  public String place() {
    return "/plans/" + plan + "/strategies#strategy-" + unit;
  }

  /// Which plan is meant, and what it said when somebody looked: as forms send it back.
  public String key() {
    return plan + "." + unit + "." + seen;
  }
}
