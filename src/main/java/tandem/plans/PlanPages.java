package tandem.plans;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import tandem.basics.DateRange;
import tandem.basics.Day;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.Side;
import tandem.ledger.History;

/// My plans, a new one, and a plan at a glance with its history.
@Controller
class PlanPages {
  private final Plans plans;
  private final Beginnings beginnings;
  private final FieldViews views;
  private final History history;
  private final HistoryLines lines;

  PlanPages(
      Plans plans, Beginnings beginnings, FieldViews views, History history, HistoryLines lines) {
    this.plans = plans;
    this.beginnings = beginnings;
    this.views = views;
    this.history = history;
    this.lines = lines;
  }

  @GetMapping("/")
  String home() {
    return "redirect:/plans";
  }

  @GetMapping("/plans")
  ModelAndView all() {
    return new ModelAndView("plans/plans", Map.of("plans", plans.all()));
  }

  /// `from` is what it begins with; last year's plan brings its heading too.
  @GetMapping("/plans/new")
  ModelAndView form(@RequestParam(defaultValue = "") String from) {
    var form = beginnings.heading(from).map(PlanPages::asked).orElseGet(HashMap::new);
    form.put("from", from);
    return form(form, null);
  }

  @PostMapping("/plans")
  ModelAndView create(@RequestParam Map<String, String> form, @SignedIn Member member) {
    try {
      return new ModelAndView("redirect:/plans/" + begin(form, member));
    } catch (RuleBroken refused) {
      return form(form, refused);
    }
  }

  private PlanId begin(Map<String, String> form, Member member) {
    try {
      return beginnings.begin(form.getOrDefault("from", ""), start(form), member);
    } catch (NotFound unknown) {
      throw RuleBroken.in("from", "plan.beginning-unknown");
    }
  }

  @GetMapping("/plans/{plan}")
  ModelAndView overview(@PathVariable PlanId plan) {
    var draft = plans.draft(plan);
    var whole = draft.units(WholePlan.KIND).getFirst();
    return new ModelAndView(
        "plans/overview",
        Map.of(
            "draft", draft,
            "purpose", views.of(draft, whole, "purpose"),
            "talk", views.talk(draft, whole),
            "years",
                Arrays.stream(Side.values())
                    .filter(side -> draft.plan().seat(side).calendar() == null)
                    .map(side -> views.of(draft, whole, WholePlan.yearOf(side)))
                    .toList(),
            "left", left(draft),
            "shares", Share.byPart(draft),
            "latest", lines.of(draft, history.before(plan, Long.MAX_VALUE, 8))));
  }

  /// What waits for somebody: blanks and open suggestions, ours first.
  private List<LeftToDo> left(Draft draft) {
    return draft.units().stream()
        .flatMap(unit ->
            unit.fields().values().stream()
                .map(field -> views.of(draft, unit, field.name()))
                .filter(field -> field.is("blank") || !field.suggestions().isEmpty())
                .map(field -> LeftToDo.of(views.called(draft, unit), field)))
        .sorted(Comparator.comparing(LeftToDo::ours).reversed())
        .toList();
  }

  private ModelAndView form(Map<String, String> form, @Nullable RuleBroken refused) {
    var page =
        new ModelAndView(
            "plans/new", refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("form", form);
    page.addObject("beginnings", beginnings.all());
    page.addObject("refused", refused);
    return page;
  }

  private static Map<String, String> asked(Plans.Start start) {
    return new HashMap<>(
        Map.of(
            "title", start.title(),
            "counterpart", start.counterpart(),
            "starts", start.period().start().toString(),
            "ends", start.period().last().toString(),
            "currency", start.currency().getCurrencyCode(),
            "side", start.side().key()));
  }

  /// `ends` is the last day, as people say it.
  private static Plans.Start start(Map<String, String> form) {
    var starts = date(form, "starts");
    var ends = date(form, "ends");
    if (ends.isBefore(starts)) {
      throw RuleBroken.in("ends", "dates.end-before-start");
    }
    return new Plans.Start(
        form.getOrDefault("title", ""),
        new DateRange(starts, ends.plusDays(1)),
        currency(form.getOrDefault("currency", "")),
        form.getOrDefault("cycle_start", "").isBlank() ? starts : date(form, "cycle_start"),
        Side.of(form.getOrDefault("side", "")),
        form.getOrDefault("counterpart", ""));
  }

  private static LocalDate date(Map<String, String> form, String field) {
    return Day.of(field, form.getOrDefault(field, ""));
  }

  private static Currency currency(String code) {
    try {
      return Currency.getInstance(code.strip().toUpperCase(java.util.Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw RuleBroken.in("currency", "plan.currency-unknown", code);
    }
  }
}
