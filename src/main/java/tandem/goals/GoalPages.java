package tandem.goals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import tandem.basics.PlanId;
import tandem.basics.Quarter;
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
  private final Unchanged unchanged;

  GoalPages(Comparing comparing, FieldViews views, Unchanged unchanged) {
    this.unchanged = unchanged;
    this.comparing = comparing;
    this.views = views;
  }

  @GetMapping("/plans/{plan}/goals")
  String goals(
      @PathVariable PlanId plan,
      @RequestParam(required = false) @Nullable String since,
      Model model) {
    var draft = comparing.draft(plan, since);
    var rows = draft.units(GoalShape.KIND).stream().map(unit -> row(draft, unit)).toList();
    model.addAllAttributes(Map.of("draft", draft, "goals", rows));
    return "goals/goals";
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
    model.addAttribute("goal", row(draft, draft.unit(goal, GoalShape.KIND)));
    model.addAttribute("currency", draft.plan().currency().getCurrencyCode());
    return "goals/goal";
  }

  private GoalRow row(Draft draft, Unit unit) {
    return new GoalRow(
        views.live(draft, unit, unit.value("vendor_strategy"), unit.value("partner_strategy")),
        unit.number(),
        unit.side().key(),
        views.of(draft, unit, "title"),
        views.of(draft, unit, "description"),
        views.of(draft, unit, "done_when"),
        Arrays.stream(Side.values()).map(side -> tie(draft, unit, side)).toList(),
        Arrays.stream(ValueLine.values())
            .filter(line -> line.isFor(draft.plan().mine()))
            .map(line -> line(draft, unit, line))
            .toList(),
        GoalShape.isQuota(draft, unit));
  }

  private GoalRow.Tie tie(Draft draft, Unit unit, Side side) {
    return new GoalRow.Tie(
        side.key(),
        draft.plan().seat(side).shortName(),
        views.of(draft, unit, GoalShape.tie(side)),
        views.of(draft, unit, side.key() + "_because"));
  }

  private GoalRow.Line line(Draft draft, Unit unit, ValueLine line) {
    var cells =
        IntStream.rangeClosed(1, 4)
            .mapToObj(q -> views.of(draft, unit, line.cell(new Quarter(q))))
            .toList();
    var written = cells.stream().map(FieldView::value).filter(v -> !v.isEmpty()).toList();
    var total = written.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new GoalRow.Line(
        views.label(draft, GoalShape.KIND, line.key()),
        line.side().key(),
        cells,
        written.isEmpty() ? "" : FieldViews.amount(total),
        written.size() == 4,
        line.isShared() ? "" : draft.plan().ours().shortName());
  }
}
