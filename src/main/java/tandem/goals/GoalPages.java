package tandem.goals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import tandem.basics.PlanId;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.plans.Comparing;
import tandem.plans.Draft;
import tandem.plans.FieldView;
import tandem.plans.FieldViews;
import tandem.plans.Unchanged;
import tandem.plans.Unit;

/// The goals of a plan with their numbers.
@Controller
class GoalPages {
  private final Comparing comparing;
  private final FieldViews views;
  private final NumberViews numbers;
  private final ReconfirmViews questions;
  private final BesideViews besides;
  private final OwnLineViews owns;
  private final Steps steps;
  private final Unchanged unchanged;

  GoalPages(
      Comparing comparing,
      FieldViews views,
      NumberViews numbers,
      ReconfirmViews questions,
      BesideViews besides,
      OwnLineViews owns,
      Steps steps,
      Unchanged unchanged) {
    this.questions = questions;
    this.besides = besides;
    this.owns = owns;
    this.steps = steps;
    this.unchanged = unchanged;
    this.numbers = numbers;
    this.comparing = comparing;
    this.views = views;
  }

  @GetMapping("/plans/{plan}/goals")
  String goals(
      @PathVariable PlanId plan,
      @RequestParam(required = false) @Nullable String since,
      Model model) {
    var draft = comparing.draft(plan, since);
    var all = steps.of(draft);
    var rows =
        draft.units(GoalShape.KIND).stream()
            .map(unit -> row(draft, unit, all.getOrDefault(unit.id(), List.of())))
            .toList();
    model.addAllAttributes(
        Map.of(
            "draft", draft, "goals", rows, "heads", Heads.of(draft), "totals", numbers.of(draft)));
    return "goals/goals";
  }

  /// The numbers of all goals together.
  @GetMapping("/plans/{plan}/goals/totals")
  @Nullable String totals(@PathVariable PlanId plan, Model model, ServletWebRequest request) {
    if (unchanged.since(plan, request)) {
      return null;
    }
    var draft = comparing.draft(plan, null);
    model.addAllAttributes(
        Map.of("draft", draft, "heads", Heads.of(draft), "totals", numbers.of(draft)));
    return "goals/totals";
  }

  @GetMapping("/plans/{plan}/goals/{goal}")
  @Nullable String goal(
      @PathVariable PlanId plan,
      @PathVariable UnitId goal,
      @RequestParam(required = false) @Nullable String since,
      Model model,
      ServletWebRequest request) {
    if (unchanged.since(plan, request)) {
      return null;
    }
    var draft = comparing.draft(plan, since);
    model.addAttribute(
        "goal",
        row(
            draft,
            draft.unit(goal, GoalShape.KIND),
            steps.of(draft).getOrDefault(goal, List.of())));
    model.addAttribute("currency", draft.plan().currency().getCurrencyCode());
    model.addAttribute("heads", Heads.of(draft));
    return "goals/goal";
  }

  private GoalRow row(Draft draft, Unit unit, List<Steps.Step> steps) {
    var plan = draft.plan();
    var money = Numbers.of(unit, plan);
    var beside = besides.of(draft, unit);
    var own = owns.of(draft, unit);
    return new GoalRow(
        views.live(
            draft,
            unit,
            unit.value("vendor_strategy"),
            unit.value("partner_strategy"),
            plan.id().toString(),
            Stream.concat(own.rows().stream().map(OwnLinesView.Row::live), beside.units())
                .map(it -> it.talk().unit())
                .collect(Collectors.joining(",")),
            steps.stream().map(it -> it.id().toString()).collect(Collectors.joining(","))),
        unit.number(),
        unit.side().key(),
        views.of(draft, unit, "title"),
        views.of(draft, unit, "description"),
        views.of(draft, unit, "done_when"),
        Arrays.stream(Side.values()).map(side -> tie(draft, unit, side)).toList(),
        money.lines().keySet().stream()
            .map(line -> numbers.line(draft, unit, line, money))
            .toList(),
        own,
        numbers.parts(draft, money.split()),
        NumberCheck.of(draft, unit).stream().map(check -> check(draft, unit, check)).toList(),
        questions.of(draft, unit),
        before(draft, unit, money),
        GoalShape.isQuota(draft, unit),
        beside,
        steps,
        views.of(draft, unit, GoalShape.PUT_OFF),
        plan.stage().isBeingWritten()
            ? "/plans/" + plan.id() + "/goals/" + unit.id() + "/paste"
            : null);
  }

  private List<FieldView> before(Draft draft, Unit unit, Numbers money) {
    return Stream.concat(
            Stream.of(GoalShape.CARRIED, GoalShape.ONE_SIDED),
            money.lines().keySet().stream().map(ValueLine::lastYear))
        .filter(unit::has)
        .map(name -> views.of(draft, unit, name))
        .toList();
  }

  private GoalRow.Tie tie(Draft draft, Unit unit, Side side) {
    return new GoalRow.Tie(
        side.key(),
        draft.plan().seat(side).shortName(),
        views.of(draft, unit, GoalShape.tie(side)),
        views.of(draft, unit, side.key() + "_because"));
  }

  private GoalRow.Check check(Draft draft, Unit goal, NumberCheck check) {
    var plan = draft.plan();
    var path = "/plans/" + plan.id() + "/units/" + goal.id() + "/" + check.field();
    var line = views.label(draft, GoalShape.KIND, check.line().key());
    return new GoalRow.Check(check.code(), line, check.detail(), path);
  }
}
