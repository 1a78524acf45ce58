package tandem.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.PlanId;
import tandem.basics.UnitId;
import tandem.plans.Draft;
import tandem.plans.Plans;
import tandem.plans.Shapes;

/// Who else has this plan open, and in which unit.
@Controller
class PresencePages {
  private final Plans plans;
  private final Shapes shapes;
  private final Presence presence;

  PresencePages(Plans plans, Shapes shapes, Presence presence) {
    this.plans = plans;
    this.shapes = shapes;
    this.presence = presence;
  }

  @GetMapping("/plans/{plan}/here")
  ModelAndView here(@PathVariable PlanId plan, @SignedIn Member member) {
    var draft = plans.draft(plan);
    return new ModelAndView("pages/here", Map.of("people", people(draft, member)));
  }

  @PostMapping("/plans/{plan}/presence")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void sign(
      @PathVariable PlanId plan,
      @RequestParam(required = false) @Nullable UnitId unit,
      @SignedIn Member member) {
    presence.sign(plans.plan(plan).id(), unit, member);
  }

  private List<PersonHere> people(Draft draft, Member me) {
    return presence.in(draft.plan().id()).stream()
        .map(sign ->
            new PersonHere(
                sign.name(),
                sign.organisation().equals(draft.plan().vendor().organisation().value())
                    ? "vendor"
                    : "partner",
                sign.person().equals(me.person().value()),
                place(draft, sign)))
        .toList();
  }

  /// What the unit is called, if the viewer may see it.
  private @Nullable String place(Draft draft, Sign sign) {
    return Optional.ofNullable(sign.unit())
        .flatMap(unit -> draft.find(unit.toString()))
        .filter(unit -> !unit.id().value().equals(draft.plan().id().value()))
        .map(shapes::called)
        .orElse(null);
  }
}
