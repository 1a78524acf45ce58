package tandem.actions;

import java.util.Map;
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
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.plans.BackTo;
import tandem.plans.Plans;

/// An action in one line; what cannot be understood is asked again with the line as it was typed.
@Controller
@RequestMapping("/plans/{plan}/actions/quick")
class QuickPages {
  private final Plans plans;
  private final QuickAdding quick;

  QuickPages(Plans plans, QuickAdding quick) {
    this.plans = plans;
    this.quick = quick;
  }

  @GetMapping
  ModelAndView form(@PathVariable PlanId plan) {
    return form(plan, "", null);
  }

  @PostMapping
  ModelAndView add(
      @PathVariable PlanId plan,
      @RequestParam(defaultValue = "") String line,
      @SignedIn Member member) {
    try {
      var id = quick.add(plan, line, member);
      var home = "/plans/" + plan + "/actions#action-" + id;
      return new ModelAndView("redirect:" + BackTo.tab(plan, home));
    } catch (RuleBroken refused) {
      return form(plan, line, refused);
    }
  }

  private ModelAndView form(PlanId plan, String line, @Nullable RuleBroken refused) {
    var status = refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    return new ModelAndView("actions/quick", status)
        .addAllObjects(Map.of("draft", plans.draft(plan), "line", line))
        .addObject("refused", refused);
  }
}
