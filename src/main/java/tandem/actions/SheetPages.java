package tandem.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
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
import tandem.basics.UnitId;
import tandem.plans.BackTo;
import tandem.plans.Draft;
import tandem.plans.FieldShape;
import tandem.plans.FieldViews;
import tandem.plans.Plans;
import tandem.plans.Stage;

/// The sheet of one action, on which people tell how it goes.
@Controller
@RequestMapping("/plans/{plan}/actions/{action}")
class SheetPages {
  /// What has a button of its own, or stands in the heading.
  private static final Set<String> ELSEWHERE =
      Set.of(ActionShape.LATER, ActionShape.BLOCKED_BY, ActionShape.BLOCKED_WHY, ActionShape.PLACE);

  private final Plans plans;
  private final ActionShape shape;
  private final ActionRows rows;
  private final FieldViews views;
  private final Completions completions;
  private final Telling telling;
  private final Placing placing;
  private final Files files;
  private final Clock clock;

  SheetPages(
      Plans plans,
      ActionShape shape,
      ActionRows rows,
      FieldViews views,
      Completions completions,
      Telling telling,
      Placing placing,
      Files files,
      Clock clock) {
    this.plans = plans;
    this.shape = shape;
    this.rows = rows;
    this.views = views;
    this.completions = completions;
    this.telling = telling;
    this.placing = placing;
    this.files = files;
    this.clock = clock;
  }

  @GetMapping("/sheet")
  ModelAndView sheet(@PathVariable PlanId plan, @PathVariable UnitId action) {
    return sheet(plan, action, Map.of(), null);
  }

  @PostMapping("/completion")
  ModelAndView complete(
      @PathVariable PlanId plan, @PathVariable UnitId action, @SignedIn Member member) {
    completions.complete(plan, action, member);
    return back(plan, action);
  }

  @PostMapping("/reopening")
  ModelAndView reopen(
      @PathVariable PlanId plan, @PathVariable UnitId action, @SignedIn Member member) {
    completions.reopen(plan, action, member);
    return back(plan, action);
  }

  @PostMapping("/blocked")
  ModelAndView block(
      @PathVariable PlanId plan,
      @PathVariable UnitId action,
      @RequestParam Map<String, String> form,
      @SignedIn Member member) {
    return orAgain(
        plan,
        action,
        form,
        () ->
            telling.block(
                plan,
                action,
                form.getOrDefault(ActionShape.BLOCKED_BY, ""),
                form.getOrDefault(ActionShape.BLOCKED_WHY, ""),
                member));
  }

  @PostMapping("/unblocked")
  ModelAndView unblock(
      @PathVariable PlanId plan, @PathVariable UnitId action, @SignedIn Member member) {
    telling.unblock(plan, action, member);
    return back(plan, action);
  }

  @PostMapping("/longer")
  ModelAndView longer(
      @PathVariable PlanId plan,
      @PathVariable UnitId action,
      @RequestParam Map<String, String> form,
      @SignedIn Member member) {
    return orAgain(
        plan,
        action,
        form,
        () ->
            telling.longer(
                plan,
                action,
                form.getOrDefault("due", ""),
                form.getOrDefault("reason", ""),
                member));
  }

  @PostMapping("/later")
  ModelAndView putOff(
      @PathVariable PlanId plan, @PathVariable UnitId action, @SignedIn Member member) {
    telling.putOff(plan, action, member);
    return back(plan, action);
  }

  @PostMapping("/sooner")
  ModelAndView takeIn(
      @PathVariable PlanId plan, @PathVariable UnitId action, @SignedIn Member member) {
    telling.takeIn(plan, action, member);
    return back(plan, action);
  }

  @PostMapping("/place")
  ModelAndView move(
      @PathVariable PlanId plan,
      @PathVariable UnitId action,
      @RequestParam(defaultValue = "") String to,
      @SignedIn Member member) {
    placing.move(plan, action, Placing.Move.of(to), member);
    return back(plan, action);
  }

  private ModelAndView orAgain(
      PlanId plan, UnitId action, Map<String, String> form, Runnable change) {
    try {
      change.run();
      return back(plan, action);
    } catch (RuleBroken refused) {
      return sheet(plan, action, form, refused);
    }
  }

  private static ModelAndView back(PlanId plan, UnitId action) {
    var home = "/plans/" + plan + "/actions#action-" + action;
    return new ModelAndView("redirect:" + BackTo.tab(plan, home));
  }

  /// @param typed what somebody just tried to say
  private ModelAndView sheet(
      PlanId plan, UnitId action, Map<String, String> typed, @Nullable RuleBroken refused) {
    var draft = plans.draft(plan);
    var status = refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    return new ModelAndView("actions/sheet", status)
        .addObject("draft", draft)
        .addObject("sheet", sheet(draft, action))
        .addObject("typed", typed)
        .addObject("refused", refused);
  }

  private Sheet sheet(Draft draft, UnitId id) {
    var cycle = Cycle.at(draft.plan(), LocalDate.now(clock));
    var unit = draft.unit(id, ActionShape.KIND);
    return new Sheet(
        rows.of(draft, id, cycle),
        shape.fields().stream()
            .map(FieldShape::name)
            .filter(name -> !ELSEWHERE.contains(name))
            .map(name -> views.of(draft, unit, name))
            .toList(),
        Links.of(unit.value(ActionShape.LINKS)),
        files.of(draft.plan().id(), id),
        draft.plan().stage() != Stage.CLOSED);
  }
}
