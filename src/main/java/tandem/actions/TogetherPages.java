package tandem.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.actions.ActionsTogether.Line;
import tandem.actions.ActionsTogether.Wanted;
import tandem.actions.ActionsTogether.What;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.plans.BackTo;
import tandem.plans.Draft;
import tandem.plans.FieldViews;
import tandem.plans.Plans;

/// Changing several actions at once: which and what, then what would become of each, then it is
/// done.
@Controller
@RequestMapping("/plans/{plan}/actions/together")
class TogetherPages {
  private final Plans plans;
  private final ActionsTogether together;
  private final ActionRows rows;
  private final ActionShape shape;
  private final FieldViews views;
  private final Clock clock;

  TogetherPages(
      Plans plans,
      ActionsTogether together,
      ActionRows rows,
      ActionShape shape,
      FieldViews views,
      Clock clock) {
    this.plans = plans;
    this.together = together;
    this.rows = rows;
    this.shape = shape;
    this.views = views;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView form(
      @PathVariable PlanId plan,
      @RequestParam MultiValueMap<String, String> form,
      @SignedIn Member member) {
    return page(plan, form, null, member);
  }

  @PostMapping
  ModelAndView change(
      @PathVariable PlanId plan,
      @RequestParam MultiValueMap<String, String> form,
      @RequestParam long seen,
      @SignedIn Member member) {
    try {
      together.change(plan, wanted(form), text(form, "reason"), seen, member);
      return new ModelAndView("redirect:" + BackTo.tab(plan, "/plans/" + plan + "/actions"));
    } catch (RuleBroken refused) {
      return page(plan, form, refused, member);
    }
  }

  private static Wanted wanted(MultiValueMap<String, String> form) {
    var what = What.of(form.getFirst("what"));
    return new Wanted(chosen(form), what, text(form, ActionQuery.key(what)));
  }

  private static List<UnitId> chosen(MultiValueMap<String, String> form) {
    try {
      return form.getOrDefault("action", List.of()).stream().map(UnitId::of).toList();
    } catch (NotFound unreadable) {
      throw RuleBroken.in("action", "together.nothing");
    }
  }

  private static String text(MultiValueMap<String, String> form, String name) {
    var text = form.getFirst(name);
    return text == null ? "" : text;
  }

  /// The preview, as soon as it is known what shall change.
  private ModelAndView page(
      PlanId plan,
      MultiValueMap<String, String> form,
      @Nullable RuleBroken refused,
      Member member) {
    var draft = plans.draft(plan);
    var wrong = refused;
    List<Told> told = List.of();
    if (form.containsKey("what")) {
      try {
        told = told(draft, together.foresee(draft, wanted(form), member), wanted(form).what());
      } catch (RuleBroken unclear) {
        wrong = refused == null ? unclear : refused;
      }
    }
    var status = wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    return new ModelAndView("actions/together", status)
        .addAllObjects(
            Map.of(
                "draft", draft,
                "chosen", choices(draft, form, member),
                "typed", form.toSingleValueMap(),
                "goals", ActionChoices.of(draft, List.of()).goals(),
                "told", told))
        .addObject("refused", wrong);
  }

  /// Those that were ticked; with `all`, those the list shows.
  private List<ActionRow> choices(Draft draft, MultiValueMap<String, String> form, Member member) {
    var all = rows.of(draft, Cycle.at(draft.plan(), LocalDate.now(clock)));
    if (form.containsKey("all")) {
      var query = ActionQuery.of(form.toSingleValueMap());
      var list = ActionList.of(all, query, member.person().toString(), ActionState::key);
      return list.each().toList();
    }
    var ticked = form.getOrDefault("action", List.of());
    return all.stream().filter(it -> ticked.contains(it.id().toString())).toList();
  }

  private List<Told> told(Draft draft, List<Line> lines, What what) {
    return lines.stream()
        .map(it ->
            new Told(
                views.called(draft, it.action()),
                it.before() == null ? "" : words(draft, what, it.before()),
                it.after().isEmpty() || it.refused() != null ? "" : words(draft, what, it.after()),
                ActionQuery.key(it.fate()),
                it.refused()))
        .toList();
  }

  private String words(Draft draft, What what, String value) {
    return what == What.DOER
        ? value
        : views.told(draft, ActionShape.KIND, shape.field(what.field()), value);
  }
}
