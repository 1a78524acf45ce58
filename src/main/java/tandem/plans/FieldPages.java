package tandem.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
import tandem.plans.Suggesting.Wish;

/// One field of a plan: read it, write it, ink it, leave it blank, suggest something else.
@Controller
@RequestMapping("/plans/{plan}")
class FieldPages {
  private final Plans plans;
  private final Drafting drafting;
  private final Suggesting suggesting;
  private final Shapes shapes;
  private final FieldForm form;

  FieldPages(Plans plans, Drafting drafting, Suggesting suggesting, Shapes shapes, FieldForm form) {
    this.plans = plans;
    this.drafting = drafting;
    this.suggesting = suggesting;
    this.shapes = shapes;
    this.form = form;
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
    return form.empty(plans.draft(place.plan()), place);
  }

  @PostMapping("/units/{unit}/{field}")
  ModelAndView write(
      @ModelAttribute("place") Place place,
      @RequestParam int version,
      @RequestParam(required = false) @Nullable String base,
      @RequestParam MultiValueMap<String, String> form,
      @SignedIn Member member) {
    var typed = new Typed(value(form), version, base);
    return orAgain(
        place,
        typed,
        () -> drafting.write(place.plan(), place.unit(), place.field(), typed, member));
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
          var ask = new Ask(place.field(), question, due);
          drafting.leaveBlank(place.plan(), place.unit(), ask, version, member);
        });
  }

  @PostMapping("/units/{unit}/{field}/suggestions")
  ModelAndView suggest(
      @ModelAttribute("place") Place place,
      @RequestParam MultiValueMap<String, String> form,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "field") String scope,
      @SignedIn Member member) {
    var text = value(form);
    return orAgain(
        place,
        new Typed(text, 0),
        () -> {
          var wish = new Wish(place.unit(), place.field(), Scope.of(scope), text, reason);
          suggesting.suggest(place.plan(), wish, member);
        });
  }

  /// Several units chosen in one field come one by one.
  private static String value(MultiValueMap<String, String> form) {
    return String.join(",", form.getOrDefault("value", List.of()));
  }

  /// Does it and goes back to the tab; refused or too late, the same form comes again with what was
  /// typed in it.
  private ModelAndView orAgain(Place place, @Nullable Typed typed, Runnable change) {
    try {
      change.run();
      var draft = plans.draft(place.plan());
      var home = shapes.place(draft.plan(), draft.unit(place.unit()));
      return new ModelAndView("redirect:" + BackTo.tab(place.plan(), home));
    } catch (RuleBroken refused) {
      return form.refused(plans.draft(place.plan()), place, typed, refused);
    } catch (Stale stale) {
      return form.conflict(plans.draft(place.plan()), place, typed);
    }
  }
}
