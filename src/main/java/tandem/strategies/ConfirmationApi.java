package tandem.strategies;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.plans.Plans;

/// Whether a strategy still holds, as its own side says it.
@RestController
@RequestMapping("/api/v1/plans/{plan}/strategies/{strategy}/confirmation")
class ConfirmationApi {
  private final Plans plans;
  private final Confirmations confirmations;

  ConfirmationApi(Plans plans, Confirmations confirmations) {
    this.plans = plans;
    this.confirmations = confirmations;
  }

  /// `reason` is needed where it holds no longer.
  record Told(@Nullable Boolean stillTrue, @Nullable String reason) {}

  record ConfirmationAnswer(
      String strategy, String person, Instant at, boolean stillTrue, @Nullable String reason) {}

  @GetMapping
  ConfirmationAnswer one(@PathVariable PlanId plan, @PathVariable UnitId strategy) {
    var draft = plans.draft(plan);
    draft.unit(strategy, StrategyShape.KIND);
    var told = Confirmations.of(draft).get(strategy);
    if (told == null) {
      throw new NotFound(strategy);
    }
    return new ConfirmationAnswer(
        strategy.toString(), told.person().toString(), told.at(), told.isTrue(), told.untrue());
  }

  @PutMapping
  ConfirmationAnswer tell(
      @PathVariable PlanId plan,
      @PathVariable UnitId strategy,
      @RequestBody Told told,
      @SignedIn Member member) {
    if (told.stillTrue() == null) {
      throw RuleBroken.in("still_true", "strategy.still-true-missing");
    }
    if (told.stillTrue()) {
      confirmations.confirm(plan, strategy, member);
    } else {
      var reason = told.reason();
      confirmations.doubt(plan, strategy, reason == null ? "" : reason, member);
    }
    return one(plan, strategy);
  }
}
