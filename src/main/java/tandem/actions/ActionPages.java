package tandem.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.PlanId;
import tandem.basics.UnitId;
import tandem.plans.Comparing;
import tandem.plans.Plan;
import tandem.plans.Unchanged;

/// Who does what by when in the next ninety days: as a list, a timeline, a board and a calendar of
/// the same actions.
@Controller
@RequestMapping("/plans/{plan}/actions")
class ActionPages {
  private final Comparing comparing;
  private final ActionRows rows;
  private final Unchanged unchanged;
  private final MessageSource messages;
  private final Clock clock;

  ActionPages(
      Comparing comparing,
      ActionRows rows,
      Unchanged unchanged,
      MessageSource messages,
      Clock clock) {
    this.unchanged = unchanged;
    this.comparing = comparing;
    this.rows = rows;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping
  String actions(
      @PathVariable PlanId plan,
      @RequestParam(required = false) @Nullable String since,
      @RequestParam Map<String, String> asked,
      @SignedIn Member member,
      Model model) {
    var draft = comparing.draft(plan, since);
    var query = ActionQuery.of(asked);
    var cycle = query.isComing() ? cycle(draft.plan()).next() : cycle(draft.plan());
    var all = rows.of(draft, cycle);
    var list = ActionList.of(all, query, member.person().toString(), this::told);
    model.addAllAttributes(
        Map.of(
            "draft",
            draft,
            "query",
            query,
            "list",
            list,
            "choices",
            ActionChoices.of(draft, all),
            "days",
            new CycleView(cycle, query.isComing(), LocalDate.now(clock))));
    return "actions/actions";
  }

  /// One row of the list, alone.
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
    model.addAttribute("action", rows.of(draft, action, cycle(draft.plan())));
    return "actions/row";
  }

  private Cycle cycle(Plan plan) {
    return Cycle.at(plan, LocalDate.now(clock));
  }

  private String told(ActionState state) {
    var key = "actions.is." + state.key();
    return String.valueOf(messages.getMessage(key, null, key, LocaleContextHolder.getLocale()));
  }
}
