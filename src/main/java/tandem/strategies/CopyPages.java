package tandem.strategies;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.plans.BackTo;
import tandem.plans.Plans;
import tandem.strategies.Using.Bringing;

/// An organisation's strategies in one of its plans: using them, keeping them, bringing them up to
/// date.
@Controller
@RequestMapping("/plans/{plan}/strategies")
class CopyPages {
  private final Plans plans;
  private final Library library;
  private final Using using;
  private final StrategyRows rows;

  CopyPages(Plans plans, Library library, Using using, StrategyRows rows) {
    this.plans = plans;
    this.library = library;
    this.using = using;
    this.rows = rows;
  }

  @GetMapping("/copies")
  ModelAndView choose(@PathVariable PlanId plan) {
    return choose(plan, null);
  }

  @PostMapping("/copies")
  ModelAndView use(
      @PathVariable PlanId plan,
      @RequestParam(defaultValue = "") String strategy,
      @SignedIn Member member) {
    try {
      var unit = using.use(plan, read(strategy), member);
      return new ModelAndView("redirect:" + BackTo.tab(plan, home(plan, unit)));
    } catch (RuleBroken refused) {
      return choose(plan, refused);
    }
  }

  @PostMapping("/{strategy}/keeping")
  String keep(@PathVariable PlanId plan, @PathVariable UnitId strategy, @SignedIn Member member) {
    using.keep(plan, strategy, member);
    return "redirect:" + BackTo.tab(plan, home(plan, strategy));
  }

  @GetMapping("/{strategy}/bringing")
  ModelAndView offer(@PathVariable PlanId plan, @PathVariable UnitId strategy) {
    return offer(plan, strategy, null);
  }

  @PostMapping("/{strategy}/bringing")
  ModelAndView bring(
      @PathVariable PlanId plan,
      @PathVariable UnitId strategy,
      @RequestParam int version,
      @RequestParam int seen,
      @RequestParam(defaultValue = "") String reason,
      @SignedIn Member member) {
    try {
      using.bring(new Bringing(plan, strategy, seen, version), reason, member);
      return new ModelAndView("redirect:" + BackTo.tab(plan, home(plan, strategy)));
    } catch (RuleBroken refused) {
      return offer(plan, strategy, refused);
    }
  }

  private ModelAndView choose(PlanId plan, @Nullable RuleBroken refused) {
    var draft = plans.draft(plan);
    return page("strategies/copies", refused)
        .addObject("draft", draft)
        .addObject("missing", library.missingIn(draft));
  }

  private ModelAndView offer(PlanId plan, UnitId strategy, @Nullable RuleBroken refused) {
    var draft = plans.draft(plan);
    var unit = draft.unit(strategy, StrategyShape.KIND);
    var row = rows.of(draft, unit, Confirmations.of(draft), library.origins(plan));
    if (row.source() == null) {
      throw new NotFound(strategy);
    }
    return page("strategies/bring", refused)
        .addObject("draft", draft)
        .addObject("row", row)
        .addObject("back", home(plan, strategy));
  }

  private static ModelAndView page(String name, @Nullable RuleBroken refused) {
    return new ModelAndView(
            name, refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
        .addObject("refused", refused);
  }

  private static String home(PlanId plan, UnitId unit) {
    return "/plans/" + plan + "/strategies#strategy-" + unit;
  }

  private static StrategyId read(String text) {
    try {
      return StrategyId.of(text);
    } catch (NotFound unreadable) {
      throw RuleBroken.in("strategy", "strategy.own-unknown");
    }
  }
}
