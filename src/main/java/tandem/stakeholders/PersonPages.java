package tandem.stakeholders;

import java.util.Map;
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
import tandem.basics.NotFound;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.plans.BackTo;
import tandem.plans.Plans;

/// The card of a person: everything they are asked in this plan.
@Controller
@RequestMapping("/plans/{plan}/people/{person}")
class PersonPages {
  private final Plans plans;
  private final Roles roles;
  private final Assigning assigning;
  private final Handing handing;
  private final Matrices matrices;

  PersonPages(Plans plans, Roles roles, Assigning assigning, Handing handing, Matrices matrices) {
    this.handing = handing;
    this.plans = plans;
    this.roles = roles;
    this.assigning = assigning;
    this.matrices = matrices;
  }

  @GetMapping
  ModelAndView person(
      @PathVariable PlanId plan, @PathVariable PersonId person, @SignedIn Member member) {
    return page(plan, person, member, Map.of(), null);
  }

  @PostMapping("/roles")
  ModelAndView give(
      @PathVariable PlanId plan,
      @PathVariable PersonId person,
      @RequestParam Map<String, String> form,
      @SignedIn Member member) {
    try {
      var part = Chosen.of("part", form.getOrDefault("part", ""));
      var letter = form.getOrDefault("letter", "");
      assigning.give(
          plan,
          new UnitId(part.id()),
          person,
          letter.isBlank() ? null : Letter.of(letter),
          part.version(),
          member);
      return new ModelAndView("redirect:" + BackTo.tab(plan, "/plans/" + plan + "/people"));
    } catch (RuleBroken refused) {
      return page(plan, person, member, form, refused);
    }
  }

  /// Who leaves gives all letters to another, as one change.
  @PostMapping("/handover")
  ModelAndView handOver(
      @PathVariable PlanId plan,
      @PathVariable PersonId person,
      @RequestParam Map<String, String> form,
      @SignedIn Member member) {
    try {
      handing.all(plan, person, Chosen.person("to", form.get("to")), member);
      return new ModelAndView("redirect:/plans/" + plan + "/people");
    } catch (RuleBroken refused) {
      return page(plan, person, member, form, refused);
    }
  }

  private ModelAndView page(
      PlanId plan,
      PersonId person,
      Member member,
      Map<String, String> form,
      @Nullable RuleBroken refused) {
    var draft = plans.draft(plan);
    var matrix = matrices.of(draft, roles.of(plan), member);
    var column =
        matrix.people().stream()
            .filter(it -> it.id().equals(person.toString()))
            .findFirst()
            .orElseThrow(() -> new NotFound(person));
    return new ModelAndView(
            "stakeholders/person",
            refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
        .addObject("draft", draft)
        .addObject("person", column)
        .addObject("rows", matrix.rows())
        .addObject("form", form)
        .addObject("refused", refused);
  }
}
