package tandem.health;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
import tandem.plans.BackTo;
import tandem.plans.Draft;
import tandem.plans.Plans;
import tandem.stakeholders.Roles;

/// All that was found about a plan, and what both sides let pass.
@Controller
@RequestMapping("/plans/{plan}/findings")
class FindingPages {
  private final Plans plans;
  private final Roles roles;
  private final Health health;
  private final Excusing excusing;

  FindingPages(Plans plans, Roles roles, Health health, Excusing excusing) {
    this.plans = plans;
    this.roles = roles;
    this.health = health;
    this.excusing = excusing;
  }

  @GetMapping
  String findings(@PathVariable PlanId plan, Model model) {
    var draft = plans.draft(plan);
    model.addAttribute("draft", draft);
    model.addAttribute("findings", of(draft));
    return "health/findings";
  }

  @GetMapping("/{finding}")
  ModelAndView finding(@PathVariable PlanId plan, @PathVariable String finding) {
    return form(plan, finding, "", null);
  }

  @PostMapping("/{finding}/excuse")
  ModelAndView ask(
      @PathVariable PlanId plan,
      @PathVariable String finding,
      @RequestParam(defaultValue = "") String reason,
      @SignedIn Member member) {
    return after(plan, finding, reason, () -> excusing.ask(plan, finding, reason, member));
  }

  @PostMapping("/{finding}/acceptance")
  ModelAndView accept(
      @PathVariable PlanId plan,
      @PathVariable String finding,
      @RequestParam(defaultValue = "") String reason,
      @SignedIn Member member) {
    return after(plan, finding, reason, () -> excusing.accept(plan, finding, reason, member));
  }

  @PostMapping("/{finding}/refusal")
  ModelAndView decline(
      @PathVariable PlanId plan,
      @PathVariable String finding,
      @RequestParam(defaultValue = "") String reason,
      @SignedIn Member member) {
    return after(plan, finding, reason, () -> excusing.decline(plan, finding, reason, member));
  }

  @PostMapping("/{finding}/withdrawal")
  ModelAndView takeBack(
      @PathVariable PlanId plan, @PathVariable String finding, @SignedIn Member member) {
    return after(plan, finding, "", () -> excusing.takeBack(plan, finding, member));
  }

  private ModelAndView after(PlanId plan, String finding, String reason, Runnable change) {
    try {
      change.run();
      return new ModelAndView("redirect:" + BackTo.tab(plan, "/plans/" + plan + "/findings"));
    } catch (RuleBroken refused) {
      return form(plan, finding, reason, refused);
    }
  }

  private ModelAndView form(PlanId plan, String id, String reason, @Nullable RuleBroken refused) {
    var draft = plans.draft(plan);
    var finding =
        of(draft).stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound(id));
    return new ModelAndView(
            "health/finding", refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
        .addObject("draft", draft)
        .addObject("finding", finding)
        .addObject("reason", reason)
        .addObject("refused", refused);
  }

  private List<Finding> of(Draft draft) {
    return health.of(draft, roles.of(draft.plan().id()));
  }
}
