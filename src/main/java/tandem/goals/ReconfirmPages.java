package tandem.goals;

import java.util.List;
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
import tandem.basics.Outdated;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.goals.ReconfirmView.Choice;
import tandem.goals.ReconfirmView.Written;
import tandem.plans.BackTo;
import tandem.plans.Draft;
import tandem.plans.FieldViews;
import tandem.plans.Plans;
import tandem.plans.Unit;
import tandem.strategies.StrategyShape;

/// Answering whether a goal still serves a strategy that changed.
@Controller
@RequestMapping("/plans/{plan}/goals/{goal}/reconfirmation/{side}")
class ReconfirmPages {
  private final Plans plans;
  private final Reconfirmations reconfirmations;
  private final Reconfirming reconfirming;
  private final ReconfirmViews questions;
  private final ChangedGoal changed;
  private final FieldViews views;

  ReconfirmPages(
      Plans plans,
      Reconfirmations reconfirmations,
      Reconfirming reconfirming,
      ReconfirmViews questions,
      ChangedGoal changed,
      FieldViews views) {
    this.plans = plans;
    this.reconfirmations = reconfirmations;
    this.reconfirming = reconfirming;
    this.questions = questions;
    this.changed = changed;
    this.views = views;
  }

  @GetMapping
  ModelAndView form(
      @PathVariable PlanId plan,
      @PathVariable UnitId goal,
      @PathVariable String side,
      @RequestParam(defaultValue = "keep") String answer) {
    var written = new Written(Reply.of(answer).key(), "", "");
    return form(plans.draft(plan), goal, Side.of(side), written, null);
  }

  @PostMapping
  ModelAndView answer(
      @PathVariable PlanId plan,
      @PathVariable UnitId goal,
      @PathVariable String side,
      @RequestParam(required = false) @Nullable String answer,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(required = false) @Nullable String strategy,
      @RequestParam long seen,
      @SignedIn Member member) {
    var tie = Side.of(side);
    var written =
        new Written(answer == null ? "" : answer, reason, strategy == null ? "" : strategy);
    try {
      var about = new Reconfirming.About(goal, tie, seen);
      Reply.of(answer).give(reconfirming, plan, about, reason, strategy, member);
      return new ModelAndView("redirect:" + BackTo.tab(plan, "/plans/" + plan + "/strategies"));
    } catch (RuleBroken refused) {
      return form(plans.draft(plan), goal, tie, written, refused);
    } catch (Outdated moved) {
      var refused = new RuleBroken("reconfirmation.moved");
      return form(plans.draft(plan), goal, tie, written, refused);
    }
  }

  private ModelAndView form(
      Draft draft, UnitId id, Side tie, Written written, @Nullable RuleBroken refused) {
    var goal = draft.unit(id, GoalShape.KIND);
    var question = reconfirmations.of(draft, id, tie).orElse(null);
    var page =
        new ModelAndView(
                "goals/reconfirmation",
                refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
            .addObject("draft", draft)
            .addObject("goal", views.called(draft, goal))
            .addObject("written", written)
            .addObject("back", "/plans/" + draft.plan().id() + "/strategies#tied-" + id)
            .addObject("place", "/plans/" + draft.plan().id() + "/goals#goal-" + id)
            .addObject("refused", refused);
    return question == null ? page : asked(page, draft, goal, question);
  }

  private ModelAndView asked(ModelAndView page, Draft draft, Unit goal, Reconfirmation question) {
    var since = changed.since(draft.plan().id(), question);
    return page.addObject("question", questions.of(draft, question))
        .addObject("changed", questions.turned(draft, since))
        .addObject("choices", choices(draft, question))
        .addObject("alone", goal.isOnlyOf(draft.plan().mine()));
  }

  private List<Choice> choices(Draft draft, Reconfirmation question) {
    return draft.units(StrategyShape.KIND).stream()
        .filter(it -> it.side() == question.tie() && it.privateTo() == null)
        .filter(it -> !it.id().equals(question.strategy()))
        .map(it -> new Choice(it.id().toString(), views.called(draft, it)))
        .toList();
  }
}
