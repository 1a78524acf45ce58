package tandem.pages;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tandem.basics.PlanId;
import tandem.plans.Plans;
import tandem.stakeholders.Roles;

/// The head of a plan alone, for a page on which it changed.
@Controller
class PlanHeadPages {
  private final Plans plans;
  private final Roles roles;
  private final PlanHeads heads;

  PlanHeadPages(Plans plans, Roles roles, PlanHeads heads) {
    this.plans = plans;
    this.roles = roles;
    this.heads = heads;
  }

  @GetMapping("/plans/{plan}/head")
  ModelAndView head(
      @PathVariable PlanId plan, @RequestParam(defaultValue = "overview") String tab) {
    var draft = plans.draft(plan);
    var known = PlanFrame.TABS.contains(tab) ? tab : "overview";
    return new ModelAndView(
        "pages/plan-head", Map.of("plan", heads.head(draft, roles.of(plan), known)));
  }
}
