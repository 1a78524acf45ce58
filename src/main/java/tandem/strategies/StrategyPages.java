package tandem.strategies;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.plans.BackTo;
import tandem.plans.Comparing;
import tandem.plans.Draft;
import tandem.plans.Plans;
import tandem.plans.Unchanged;
import tandem.plans.Unit;

/// One strategy alone, and whether it still holds.
@Controller
@RequestMapping("/plans/{plan}/strategies/{strategy}")
class StrategyPages {
  private final Plans plans;
  private final Comparing comparing;
  private final Confirmations confirmations;
  private final StrategyRows rows;
  private final Library library;
  private final Unchanged unchanged;

  StrategyPages(
      Plans plans,
      Comparing comparing,
      Confirmations confirmations,
      StrategyRows rows,
      Library library,
      Unchanged unchanged) {
    this.plans = plans;
    this.comparing = comparing;
    this.confirmations = confirmations;
    this.rows = rows;
    this.library = library;
    this.unchanged = unchanged;
  }

  @GetMapping
  @Nullable String strategy(
      @PathVariable PlanId plan,
      @PathVariable UnitId strategy,
      @RequestParam(required = false) @Nullable String since,
      Model model,
      ServletWebRequest request) {
    if (unchanged.since(plan, request)) {
      return null;
    }
    var draft = comparing.draft(plan, since);
    var unit = draft.unit(strategy, StrategyShape.KIND);
    model.addAttribute("row", row(draft, unit));
    model.addAttribute("name", draft.plan().seat(unit.side()).name());
    return "strategies/strategy";
  }

  @GetMapping("/confirmation")
  ModelAndView form(@PathVariable PlanId plan, @PathVariable UnitId strategy) {
    return form(plans.draft(plan), strategy, null);
  }

  /// With a reason it holds no longer.
  @PostMapping("/confirmation")
  ModelAndView confirm(
      @PathVariable PlanId plan,
      @PathVariable UnitId strategy,
      @RequestParam(required = false) @Nullable String reason,
      @SignedIn Member member) {
    try {
      if (reason == null) {
        confirmations.confirm(plan, strategy, member);
      } else {
        confirmations.doubt(plan, strategy, reason, member);
      }
      var home = "/plans/" + plan + "/strategies#strategy-" + strategy;
      return new ModelAndView("redirect:" + BackTo.tab(plan, home));
    } catch (RuleBroken refused) {
      return form(plans.draft(plan), strategy, refused);
    }
  }

  private ModelAndView form(Draft draft, UnitId strategy, @Nullable RuleBroken refused) {
    var unit = draft.unit(strategy, StrategyShape.KIND);
    return new ModelAndView(
            "strategies/confirmation",
            refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
        .addObject("draft", draft)
        .addObject("row", row(draft, unit))
        .addObject("name", draft.plan().seat(unit.side()).shortName())
        .addObject("ours", unit.side() == draft.plan().mine())
        .addObject("back", "/plans/" + draft.plan().id() + "/strategies#strategy-" + strategy)
        .addObject("refused", refused);
  }

  private StrategyRow row(Draft draft, Unit unit) {
    var origins = library.origins(draft.plan().id());
    return rows.of(draft, unit, Confirmations.of(draft), origins);
  }
}
