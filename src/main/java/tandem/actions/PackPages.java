package tandem.actions;

import java.time.LocalDate;
import java.util.List;
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
import tandem.basics.Day;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.plans.BackTo;
import tandem.plans.Plans;

/// Choosing a pack of actions and its day, looking at what it brings, and adding it.
@Controller
@RequestMapping("/plans/{plan}/actions/packs")
class PackPages {
  private final Plans plans;
  private final Packs packs;

  PackPages(Plans plans, Packs packs) {
    this.plans = plans;
    this.packs = packs;
  }

  @GetMapping
  ModelAndView packs(@PathVariable PlanId plan, @RequestParam Map<String, String> form) {
    return page(plan, form, null);
  }

  @PostMapping
  ModelAndView add(
      @PathVariable PlanId plan, @RequestParam Map<String, String> form, @SignedIn Member member) {
    try {
      var anchor = Day.of("anchor", form.getOrDefault("anchor", ""));
      var goal = form.getOrDefault("goal", "");
      packs.add(plan, form.getOrDefault("pack", ""), anchor, goal, member);
      return new ModelAndView("redirect:" + BackTo.tab(plan, "/plans/" + plan + "/actions"));
    } catch (RuleBroken refused) {
      return page(plan, form, refused);
    }
  }

  private ModelAndView page(PlanId plan, Map<String, String> form, @Nullable RuleBroken refused) {
    var draft = plans.draft(plan);
    var wrong = refused;
    Pack chosen = null;
    LocalDate anchor = null;
    try {
      if (form.containsKey("pack")) {
        chosen = packs.pack(form.getOrDefault("pack", ""));
        anchor = Day.of("anchor", form.getOrDefault("anchor", ""));
      }
    } catch (RuleBroken unclear) {
      wrong = refused == null ? unclear : refused;
    }
    var status = wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    return new ModelAndView("actions/packs", status)
        .addAllObjects(
            Map.of(
                "draft",
                draft,
                "packs",
                packs.all(),
                "goals",
                ActionChoices.of(draft, List.of()).goals(),
                "typed",
                form))
        .addObject("chosen", chosen)
        .addObject("anchor", anchor)
        .addObject("refused", wrong);
  }
}
