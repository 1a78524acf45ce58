package tandem.stakeholders;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.NotFound;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.plans.BackTo;
import tandem.plans.Plans;

/// Who has which part: giving it, and saying yes or no to one's own.
@Controller
@RequestMapping("/plans/{plan}/roles/{unit}")
class RolePages {
  private final Plans plans;
  private final Roles roles;
  private final Assigning assigning;
  private final Wanting wanting;
  private final Acknowledging acknowledging;
  private final Handing handing;
  private final Matrices matrices;

  RolePages(
      Plans plans,
      Roles roles,
      Assigning assigning,
      Wanting wanting,
      Acknowledging acknowledging,
      Handing handing,
      Matrices matrices) {
    this.handing = handing;
    this.plans = plans;
    this.roles = roles;
    this.assigning = assigning;
    this.wanting = wanting;
    this.acknowledging = acknowledging;
    this.matrices = matrices;
  }

  /// One part, with everybody who has a letter on it.
  @GetMapping
  ModelAndView part(
      @PathVariable PlanId plan,
      @PathVariable UnitId unit,
      @RequestParam(defaultValue = "") String letter,
      @SignedIn Member member) {
    var chosen = letter.isBlank() ? "" : Letter.of(letter).name();
    return part(plan, unit, member, Map.of("letter", chosen), null);
  }

  /// Gives somebody a letter, or leaves it blank for a side.
  @PostMapping
  ModelAndView give(
      @PathVariable PlanId plan,
      @PathVariable UnitId unit,
      @RequestParam Map<String, String> form,
      @SignedIn Member member) {
    try {
      var letter = form.getOrDefault("letter", "");
      var who = Chosen.of("who", form.getOrDefault("who", ""));
      if (who.side() != null) {
        wanting.want(plan, unit, who.side(), Letter.of(letter), form.get("why"), member);
      } else {
        give(plan, unit, new PersonId(who.id()), letter, who.version(), member);
      }
      return new ModelAndView("redirect:" + BackTo.tab(plan, people(plan)));
    } catch (RuleBroken refused) {
      return part(plan, unit, member, form, refused);
    }
  }

  /// Waits for nobody of that side any more.
  @PostMapping("/blanks/{side}/removal")
  String wantNobody(
      @PathVariable PlanId plan,
      @PathVariable UnitId unit,
      @PathVariable String side,
      @RequestParam(defaultValue = "") String letter,
      @SignedIn Member member) {
    wanting.wantNobody(plan, unit, Side.of(side), Letter.of(letter), member);
    return "redirect:" + people(plan);
  }

  /// An empty letter takes the role away.
  @PostMapping("/{person}")
  String give(
      @PathVariable PlanId plan,
      @PathVariable UnitId unit,
      @PathVariable PersonId person,
      @RequestParam String letter,
      @RequestParam int version,
      @SignedIn Member member) {
    assigning.give(
        plan, unit, person, letter.isBlank() ? null : Letter.of(letter), version, member);
    return "redirect:" + BackTo.tab(plan, people(plan));
  }

  @PostMapping("/acknowledgement")
  String acknowledge(
      @PathVariable PlanId plan, @PathVariable UnitId unit, @SignedIn Member member) {
    acknowledging.acknowledge(plan, unit, member);
    return "redirect:" + BackTo.tab(plan, people(plan));
  }

  @PostMapping("/refusal")
  String decline(
      @PathVariable PlanId plan,
      @PathVariable UnitId unit,
      @RequestParam(defaultValue = "") String why,
      @RequestParam(required = false) @Nullable PersonId instead,
      @SignedIn Member member) {
    acknowledging.decline(plan, unit, new Refusal(why, instead), member);
    return "redirect:" + BackTo.tab(plan, people(plan));
  }

  /// Told by the page once its holder has it before them.
  @PostMapping("/opening")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void open(@PathVariable PlanId plan, @PathVariable UnitId unit, @SignedIn Member member) {
    acknowledging.open(plan, unit, member);
  }

  /// Whoever declined named a colleague: the letter goes over to them, as one change.
  @PostMapping("/{person}/handover")
  String handOver(
      @PathVariable PlanId plan,
      @PathVariable UnitId unit,
      @PathVariable PersonId person,
      @SignedIn Member member) {
    handing.toWhomTheyNamed(plan, unit, person, member);
    return "redirect:" + BackTo.tab(plan, people(plan));
  }

  @GetMapping("/{person}")
  ModelAndView role(
      @PathVariable PlanId plan,
      @PathVariable UnitId unit,
      @PathVariable PersonId person,
      @SignedIn Member member) {
    var draft = plans.draft(plan);
    var given = roles.of(plan);
    var row = matrices.row(draft, unit, given, member);
    var cell =
        given.stream()
            .filter(it -> it.unit().equals(unit) && it.person().equals(person))
            .findFirst()
            .map(it -> matrices.told(draft, it, member))
            .orElseGet(() ->
                matrices.empty(
                    draft,
                    draft.person(person.toString()).orElseThrow(() -> new NotFound(person))));
    return new ModelAndView("stakeholders/role")
        .addObject("draft", draft)
        .addObject("row", row)
        .addObject("cell", cell);
  }

  private ModelAndView part(
      PlanId plan,
      UnitId unit,
      Member member,
      Map<String, String> form,
      @Nullable RuleBroken refused) {
    var draft = plans.draft(plan);
    var given = roles.of(plan);
    var row = matrices.row(draft, unit, given, member);
    var suggested =
        draft.plan().stage().isBeingWritten()
            ? SuggestedRoles.of(draft, given, draft.unit(unit))
            : List.<SuggestedRole>of();
    return new ModelAndView(
            "stakeholders/part", refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
        .addObject("draft", draft)
        .addObject("row", row)
        .addObject("suggested", suggested)
        .addObject("returned", Handing.returned(draft, given, unit))
        .addObject("form", form)
        .addObject("refused", refused);
  }

  private static String people(PlanId plan) {
    return "/plans/" + plan + "/people";
  }
}
