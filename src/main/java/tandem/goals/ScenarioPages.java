package tandem.goals;

import java.util.List;
import java.util.Map;
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
import tandem.plans.Draft;
import tandem.plans.FieldViews;
import tandem.plans.Plans;
import tandem.plans.Unchanged;

/// Named sets of numbers side by side, one of them the plan's.
@Controller
@RequestMapping("/plans/{plan}/scenarios")
class ScenarioPages {
  private final Plans plans;
  private final Scenarios scenarios;
  private final ScenarioViews views;
  private final ScenarioChanges changes;
  private final FieldViews fields;
  private final Unchanged unchanged;

  ScenarioPages(
      Plans plans,
      Scenarios scenarios,
      ScenarioViews views,
      ScenarioChanges changes,
      FieldViews fields,
      Unchanged unchanged) {
    this.plans = plans;
    this.scenarios = scenarios;
    this.views = views;
    this.changes = changes;
    this.fields = fields;
    this.unchanged = unchanged;
  }

  @GetMapping
  String scenarios(@PathVariable PlanId plan, Model model) {
    show(plans.draft(plan), model);
    return "goals/scenarios";
  }

  /// What of the page changes with the plan.
  @GetMapping("/sets")
  @Nullable String sets(@PathVariable PlanId plan, Model model, ServletWebRequest request) {
    if (unchanged.since(plan, request)) {
      return null;
    }
    show(plans.draft(plan), model);
    return "goals/scenario-sets";
  }

  private void show(Draft draft, Model model) {
    model.addAllAttributes(
        Map.of("draft", draft, "heads", Heads.of(draft), "scenarios", views.of(draft)));
  }

  @GetMapping("/new")
  ModelAndView form(@PathVariable PlanId plan) {
    return form(plans.draft(plan), new Scenarios.Start("", "", ""), null);
  }

  @PostMapping
  ModelAndView start(
      @PathVariable PlanId plan,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String story,
      @RequestParam(defaultValue = "") String percent,
      @SignedIn Member member) {
    var start = new Scenarios.Start(title, story, percent);
    try {
      var id = scenarios.start(plan, start, member);
      return new ModelAndView("redirect:/plans/" + plan + "/scenarios#scenario-" + id);
    } catch (RuleBroken refused) {
      return form(plans.draft(plan), start, refused);
    }
  }

  private static ModelAndView form(
      Draft draft, Scenarios.Start start, @Nullable RuleBroken refused) {
    return new ModelAndView(
            "goals/scenario-start",
            refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
        .addObject("path", "/plans/" + draft.plan().id() + "/scenarios")
        .addObject("start", start)
        .addObject("refused", refused);
  }

  @GetMapping("/{scenario}/adoption")
  ModelAndView adoption(
      @PathVariable PlanId plan, @PathVariable UnitId scenario, @SignedIn Member member) {
    return adoption(plans.draft(plan), scenario, "", "", null, member);
  }

  @PostMapping("/{scenario}/adoption")
  ModelAndView adopt(
      @PathVariable PlanId plan,
      @PathVariable UnitId scenario,
      @RequestParam(name = "keep_as", defaultValue = "") String keepAs,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam int seen,
      @SignedIn Member member) {
    try {
      scenarios.adopt(plan, scenario, new Scenarios.Adoption(keepAs, reason, seen), member);
      return new ModelAndView("redirect:/plans/" + plan + "/scenarios");
    } catch (RuleBroken refused) {
      return adoption(plans.draft(plan), scenario, keepAs, reason, refused, member);
    }
  }

  private ModelAndView adoption(
      Draft draft,
      UnitId scenario,
      String keepAs,
      String reason,
      @Nullable RuleBroken refused,
      Member by) {
    var unit = draft.unit(scenario, ScenarioShape.KIND);
    var rows = changes.of(draft, scenario, by);
    return new ModelAndView("goals/scenario-adoption", status(refused))
        .addObject("path", "/plans/" + draft.plan().id() + "/scenarios")
        .addObject("id", scenario.toString())
        .addObject("called", fields.called(draft, unit))
        .addObject("changes", rows)
        .addObject("written", count(rows, "written"))
        .addObject("suggested", count(rows, "suggested"))
        .addObject("keeping", Scenarios.isToKeep(draft))
        .addObject("keepAs", keepAs)
        .addObject("reason", reason)
        .addObject("seen", Scenarios.seen(draft, ScenarioSet.of(draft, unit)))
        .addObject("theirName", draft.plan().theirs().shortName())
        .addObject("refused", refused);
  }

  private static HttpStatus status(@Nullable RuleBroken refused) {
    return refused == null
        ? HttpStatus.OK
        : refused instanceof Scenarios.Moved
            ? HttpStatus.CONFLICT
            : HttpStatus.UNPROCESSABLE_CONTENT;
  }

  private static int count(List<ScenariosView.Change> changes, String fate) {
    return (int) changes.stream().filter(it -> it.fate().equals(fate)).count();
  }
}
