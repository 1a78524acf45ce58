package tandem.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.DateRange;
import tandem.basics.PlanId;
import tandem.basics.UnitId;
import tandem.plans.Comparing;
import tandem.plans.Draft;
import tandem.plans.FieldViews;
import tandem.plans.Unchanged;
import tandem.plans.Unit;

/// Who does what by when in the next ninety days.
@Controller
@RequestMapping("/plans/{plan}/actions")
class ActionPages {
  private final Comparing comparing;
  private final Completions completions;
  private final Doers doers;
  private final FieldViews views;
  private final Unchanged unchanged;
  private final Clock clock;

  ActionPages(
      Comparing comparing,
      Completions completions,
      Doers doers,
      FieldViews views,
      Unchanged unchanged,
      Clock clock) {
    this.unchanged = unchanged;
    this.comparing = comparing;
    this.completions = completions;
    this.doers = doers;
    this.views = views;
    this.clock = clock;
  }

  @GetMapping
  String actions(
      @PathVariable PlanId plan,
      @RequestParam(required = false) @Nullable String since,
      Model model) {
    var draft = comparing.draft(plan, since);
    var done = completions.of(plan);
    var people = doers.of(draft.plan());
    var rows =
        draft.units(ActionShape.KIND).stream().map(unit -> row(draft, unit, done, people)).toList();
    model.addAllAttributes(Map.of("draft", draft, "actions", rows));
    return "actions/actions";
  }

  @GetMapping("/{action}")
  @Nullable String action(
      @PathVariable PlanId plan,
      @PathVariable UnitId action,
      @RequestParam(required = false) @Nullable String since,
      Model model,
      ServletWebRequest request) {
    if (unchanged.since(plan, request)) {
      return null;
    }
    var draft = comparing.draft(plan, since);
    var unit = draft.unit(action, ActionShape.KIND);
    model.addAttribute("action", row(draft, unit, completions.of(plan), doers.of(draft.plan())));
    return "actions/row";
  }

  @PostMapping("/{action}/completion")
  String complete(@PathVariable PlanId plan, @PathVariable UnitId action, @SignedIn Member member) {
    completions.complete(plan, action, member);
    return "redirect:/plans/" + plan + "/actions#action-" + action;
  }

  @PostMapping("/{action}/reopening")
  String reopen(@PathVariable PlanId plan, @PathVariable UnitId action, @SignedIn Member member) {
    completions.reopen(plan, action, member);
    return "redirect:/plans/" + plan + "/actions#action-" + action;
  }

  private ActionRow row(
      Draft draft,
      Unit unit,
      Map<UnitId, Completions.Completion> completed,
      Map<UnitId, Doers.Who> people) {
    var done = completed.get(unit.id());
    var who = people.getOrDefault(unit.id(), Doers.Who.NOBODY);
    var due = unit.value("due");
    return new ActionRow(
        views.live(draft, unit, unit.value("goal"), unit.value("after")),
        unit.number(),
        unit.side().key(),
        "/plans/" + draft.plan().id() + "/actions/" + unit.id(),
        views.of(draft, unit, "title"),
        views.of(draft, unit, "goal"),
        views.of(draft, unit, "done_when"),
        views.of(draft, unit, "start"),
        views.of(draft, unit, "due"),
        views.of(draft, unit, "effort"),
        views.of(draft, unit, "after"),
        who,
        done == null ? null : done.on(),
        done == null && due != null && LocalDate.parse(due).isBefore(LocalDate.now(clock)),
        weeks(draft.plan().cycle(), unit.value("start"), due));
  }

  static ActionRow.@Nullable Weeks weeks(
      DateRange cycle, @Nullable String start, @Nullable String due) {
    if (due == null) {
      return null;
    }
    var last = LocalDate.parse(due);
    var first = start == null ? last : LocalDate.parse(start);
    if (!cycle.overlaps(new DateRange(first, last.plusDays(1)))) {
      return null;
    }
    var from = first.isBefore(cycle.start()) ? 1 : week(cycle, first);
    var to = cycle.contains(last) ? week(cycle, last) : 13;
    return new ActionRow.Weeks(from, to - from + 1);
  }

  private static int week(DateRange cycle, LocalDate day) {
    return (int) ChronoUnit.DAYS.between(cycle.start(), day) / 7 + 1;
  }
}
