package tandem.plans;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.PlanId;
import tandem.ledger.Looking;

/// Everything that differs between two revisions, and up to where somebody has seen the plan.
@Controller
@RequestMapping("/plans/{plan}")
class ComparePages {
  private final Plans plans;
  private final Comparing comparing;
  private final Looking looking;

  ComparePages(Plans plans, Comparing comparing, Looking looking) {
    this.plans = plans;
    this.comparing = comparing;
    this.looking = looking;
  }

  @GetMapping("/history/compare")
  ModelAndView compare(
      @PathVariable PlanId plan,
      @RequestParam(defaultValue = "0") String from,
      @RequestParam(defaultValue = "") String to) {
    var draft = plans.draft(plan);
    var begin = from.isBlank() ? "0" : from.strip();
    return new ModelAndView(
        "plans/compare",
        Map.of(
            "draft",
            draft,
            "since",
            comparing.between(draft, begin, to.strip()),
            "to",
            to.strip()));
  }

  /// Said by the page itself, once it was looked at for a while.
  @PostMapping("/looked")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void saw(@PathVariable PlanId plan, @RequestParam long revision, @SignedIn Member member) {
    looking.saw(plans.plan(plan).id(), revision, member);
  }

  @PostMapping("/seen")
  String know(
      @PathVariable PlanId plan,
      @RequestParam long revision,
      @RequestParam(defaultValue = "") String back,
      @SignedIn Member member) {
    looking.know(plans.plan(plan).id(), revision, member);
    return "redirect:" + BackTo.page(plan, back);
  }
}
