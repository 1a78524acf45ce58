package tandem.templates;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.plans.Plans;

/// The templates one can begin a plan with, and keeping a plan as one.
@Controller
class TemplatePages {
  private final Shipped shipped;
  private final OwnTemplates own;
  private final Plans plans;

  TemplatePages(Shipped shipped, OwnTemplates own, Plans plans) {
    this.shipped = shipped;
    this.own = own;
    this.plans = plans;
  }

  @GetMapping("/templates")
  ModelAndView all() {
    return new ModelAndView(
        "templates/templates",
        Map.of("own", views(own.all(), true), "shipped", views(shipped.all(), false)));
  }

  @PostMapping("/templates/{id}/removal")
  String remove(@PathVariable UUID id) {
    own.remove(id);
    return "redirect:/templates";
  }

  @GetMapping("/plans/{plan}/template")
  ModelAndView form(@PathVariable PlanId plan) {
    return form(plan, Map.of("name", plans.plan(plan).title()), null);
  }

  @PostMapping("/plans/{plan}/template")
  ModelAndView keep(
      @PathVariable PlanId plan, @RequestParam Map<String, String> form, @SignedIn Member member) {
    try {
      own.keep(plan, form.getOrDefault("name", ""), form.getOrDefault("about", ""), member);
      return new ModelAndView("redirect:/templates");
    } catch (RuleBroken refused) {
      return form(plan, form, refused);
    }
  }

  private ModelAndView form(PlanId plan, Map<String, String> form, @Nullable RuleBroken refused) {
    var status = refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    return new ModelAndView("templates/keep", status)
        .addObject("of", plans.plan(plan).id())
        .addObject("form", form)
        .addObject("refused", refused);
  }

  private static List<TemplateView> views(List<Template> templates, boolean own) {
    return templates.stream().map(it -> TemplateView.of(it, own)).toList();
  }
}
