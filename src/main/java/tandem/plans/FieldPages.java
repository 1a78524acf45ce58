package tandem.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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

/// One field of a plan: read it, write it, ink it, leave it blank, suggest something else.
@Controller
@RequestMapping("/plans/{plan}")
class FieldPages {
  private final Plans plans;
  private final Drafting drafting;
  private final Shapes shapes;
  private final FieldViews views;
  private final Choices choices;

  FieldPages(Plans plans, Drafting drafting, Shapes shapes, FieldViews views, Choices choices) {
    this.plans = plans;
    this.drafting = drafting;
    this.shapes = shapes;
    this.views = views;
    this.choices = choices;
  }

  /// The field a request is about.
  record Place(PlanId plan, UnitId unit, String field) {}

  @ModelAttribute("place")
  @Nullable Place place(@PathVariable Map<String, String> path) {
    var plan = path.get("plan");
    var unit = path.get("unit");
    var field = path.get("field");
    return plan == null || unit == null || field == null
        ? null
        : new Place(PlanId.of(plan), UnitId.of(unit), field);
  }

  @GetMapping("/units/{unit}/{field}")
  ModelAndView field(@ModelAttribute("place") Place place) {
    return edit(plans.draft(place.plan()), place, null, null, HttpStatus.OK);
  }

  @PostMapping("/units/{unit}/{field}")
  ModelAndView write(
      @ModelAttribute("place") Place place,
      @RequestParam int version,
      @RequestParam MultiValueMap<String, String> form,
      @SignedIn Member member) {
    var text = String.join(",", form.getOrDefault("value", List.of()));
    return orAgain(
        place,
        text,
        () -> drafting.write(place.plan(), place.unit(), place.field(), text, version, member));
  }

  @PostMapping("/units/{unit}/{field}/ink")
  ModelAndView ink(
      @ModelAttribute("place") Place place, @RequestParam int version, @SignedIn Member member) {
    return orAgain(
        place,
        null,
        () -> drafting.ink(place.plan(), place.unit(), place.field(), version, member));
  }

  @PostMapping("/units/{unit}/{field}/blank")
  ModelAndView leaveBlank(
      @ModelAttribute("place") Place place,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String question,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate due,
      @SignedIn Member member) {
    return orAgain(
        place,
        null,
        () -> {
          var ask = new Drafting.Ask(place.field(), question, due);
          drafting.leaveBlank(place.plan(), place.unit(), ask, version, member);
        });
  }

  @PostMapping("/units/{unit}/{field}/suggestions")
  ModelAndView suggest(
      @ModelAttribute("place") Place place,
      @RequestParam MultiValueMap<String, String> form,
      @RequestParam(defaultValue = "") String reason,
      @SignedIn Member member) {
    var text = String.join(",", form.getOrDefault("value", List.of()));
    return orAgain(
        place,
        text,
        () -> drafting.suggest(place.plan(), place.unit(), place.field(), text, reason, member));
  }

  @PostMapping("/suggestions/{suggestion}/taking")
  String take(@PathVariable PlanId plan, @PathVariable UUID suggestion, @SignedIn Member member) {
    var tab = tabOf(plan, suggestion);
    drafting.take(plan, suggestion, member);
    return "redirect:" + tab;
  }

  @PostMapping("/suggestions/{suggestion}/declining")
  String decline(
      @PathVariable PlanId plan,
      @PathVariable UUID suggestion,
      @RequestParam(defaultValue = "") String reason,
      @SignedIn Member member) {
    var tab = tabOf(plan, suggestion);
    drafting.decline(plan, suggestion, reason, member);
    return "redirect:" + tab;
  }

  private String tabOf(PlanId plan, UUID suggestion) {
    var draft = plans.draft(plan);
    return draft.suggestions().stream()
        .filter(s -> s.id().equals(suggestion))
        .findFirst()
        .map(s -> tab(draft, draft.unit(s.unit())))
        .orElse("/plans/" + plan);
  }

  private String tab(Draft draft, Unit unit) {
    var tab = shapes.of(unit.kind()).tab();
    var plan = "/plans/" + draft.plan().id();
    return tab.isEmpty() ? plan : plan + "/" + tab + "#" + unit.kind() + "-" + unit.id();
  }

  /// Does it and goes back to the tab; refused or too late, the same form comes again with what was
  /// typed in it.
  private ModelAndView orAgain(Place place, @Nullable String typed, Runnable change) {
    try {
      change.run();
      var draft = plans.draft(place.plan());
      return new ModelAndView("redirect:" + tab(draft, draft.unit(place.unit())));
    } catch (RuleBroken refused) {
      return edit(
          plans.draft(place.plan()), place, typed, refused, HttpStatus.UNPROCESSABLE_CONTENT);
    } catch (Stale stale) {
      return edit(
          plans.draft(place.plan()),
          place,
          stale.yours() == null ? "" : stale.yours(),
          null,
          HttpStatus.CONFLICT);
    }
  }

  private ModelAndView edit(
      Draft draft,
      Place place,
      @Nullable String typed,
      @Nullable RuleBroken refused,
      HttpStatus status) {
    var unit = draft.unit(place.unit());
    var shape = shapes.field(draft, unit, place.field());
    var view = views.of(draft, unit, place.field());
    var present = typed == null ? view.value() : typed;
    var page = new ModelAndView("plans/edit", status);
    page.addObject("draft", draft);
    page.addObject("heading", shapes.called(unit));
    page.addObject("back", tab(draft, unit));
    page.addObject("field", view);
    page.addObject(
        "input",
        new InputView(
            "value",
            view.label(),
            shape.kind(),
            present,
            shape.essential(),
            choices.of(draft, unit.kind(), shape, present)));
    page.addObject("theirName", draft.plan().theirs().shortName());
    page.addObject("refused", refused);
    page.addObject("removal", removal(draft, unit));
    page.addObject("yours", status == HttpStatus.CONFLICT ? typed : null);
    return page;
  }

  /// Where to take the whole unit out of the plan, if the viewer's side may.
  private static @Nullable String removal(Draft draft, Unit unit) {
    var may =
        draft.plan().stage().isBeingWritten()
            && !unit.kind().equals(WholePlan.KIND)
            && unit.isOnlyOf(draft.plan().mine());
    return may ? "/plans/" + draft.plan().id() + "/units/" + unit.id() + "/removal" : null;
  }
}
