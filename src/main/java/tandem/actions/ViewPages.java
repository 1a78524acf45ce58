package tandem.actions;

import java.util.Map;
import java.util.UUID;
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
import tandem.plans.Plans;

/// Keeping what one asks of the actions, and forgetting it.
@Controller
@RequestMapping("/plans/{plan}/actions/views")
class ViewPages {
  private final Plans plans;
  private final SavedViews views;

  ViewPages(Plans plans, SavedViews views) {
    this.plans = plans;
    this.views = views;
  }

  /// @param asked what the page shows, as its address says
  @GetMapping
  ModelAndView form(@PathVariable PlanId plan, @RequestParam Map<String, String> asked) {
    return page(plan, asked, null);
  }

  @PostMapping
  ModelAndView keep(
      @PathVariable PlanId plan, @RequestParam Map<String, String> form, @SignedIn Member member) {
    try {
      var name = form.getOrDefault("name", "");
      var view = views.keep(plan, name, form, form.containsKey("shared"), member);
      return new ModelAndView("redirect:/plans/" + plan + "/actions" + view.query());
    } catch (RuleBroken refused) {
      return page(plan, form, refused);
    }
  }

  @PostMapping("/{view}/removal")
  String remove(@PathVariable PlanId plan, @PathVariable UUID view) {
    views.remove(plan, view);
    return "redirect:/plans/" + plan + "/actions";
  }

  private ModelAndView page(PlanId plan, Map<String, String> form, @Nullable RuleBroken refused) {
    var status = refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    return new ModelAndView("actions/views", status)
        .addAllObjects(
            Map.of(
                "draft", plans.draft(plan),
                "query", ActionQuery.of(form),
                "views", views.of(plan),
                "typed", form))
        .addObject("refused", refused);
  }
}
