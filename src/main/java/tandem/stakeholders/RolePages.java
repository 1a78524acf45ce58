package tandem.stakeholders;

import java.util.Map;
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
import tandem.basics.UnitId;
import tandem.plans.Plans;
import tandem.plans.Shapes;

/// Who has which part: giving it, and saying yes or no to one's own.
@Controller
@RequestMapping("/plans/{plan}")
class RolePages {
  private final Plans plans;
  private final Roles roles;
  private final Assigning assigning;
  private final Acknowledging acknowledging;
  private final Matrices matrices;
  private final Shapes shapes;

  RolePages(
      Plans plans,
      Roles roles,
      Assigning assigning,
      Acknowledging acknowledging,
      Matrices matrices,
      Shapes shapes) {
    this.plans = plans;
    this.roles = roles;
    this.assigning = assigning;
    this.acknowledging = acknowledging;
    this.matrices = matrices;
    this.shapes = shapes;
  }

  /// An empty letter takes the role away.
  @PostMapping("/roles/{unit}/{person}")
  String give(
      @PathVariable PlanId plan,
      @PathVariable UnitId unit,
      @PathVariable PersonId person,
      @RequestParam String letter,
      @RequestParam int version,
      @SignedIn Member member) {
    assigning.give(
        plan, unit, person, letter.isBlank() ? null : Letter.of(letter), version, member);
    return "redirect:/plans/"
        + plan
        + "/people#"
        + shapes.of(plans.draft(plan).unit(unit).kind()).kind()
        + "-"
        + unit;
  }

  @PostMapping("/roles/{unit}/acknowledgement")
  String acknowledge(
      @PathVariable PlanId plan, @PathVariable UnitId unit, @SignedIn Member member) {
    acknowledging.acknowledge(plan, unit, member);
    return "redirect:/plans/" + plan + "/people";
  }

  @PostMapping("/roles/{unit}/refusal")
  String decline(
      @PathVariable PlanId plan,
      @PathVariable UnitId unit,
      @RequestParam(defaultValue = "") String why,
      @SignedIn Member member) {
    acknowledging.decline(plan, unit, why, member);
    return "redirect:/plans/" + plan + "/people";
  }

  @GetMapping("/roles/{unit}/{person}")
  ModelAndView role(
      @PathVariable PlanId plan,
      @PathVariable UnitId unit,
      @PathVariable PersonId person,
      @SignedIn Member member) {
    var draft = plans.draft(plan);
    var matrix = matrices.of(draft, roles.of(plan), member);
    var row = matrix.rows().stream().filter(r -> r.unit().equals(unit.toString())).findFirst();
    var cell =
        row.flatMap(r ->
                r.cells().stream().filter(c -> c.person().equals(person.toString())).findFirst())
            .orElseThrow(() -> new NotFound(person));
    return new ModelAndView(
        "stakeholders/role",
        Map.of("draft", draft, "row", row.orElseThrow(), "cell", cell, "letters", Letter.values()));
  }
}
