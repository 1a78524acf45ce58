package tandem.stakeholders;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tandem.access.Invitations;
import tandem.access.Member;
import tandem.access.Memberships;
import tandem.access.PlanMember;
import tandem.access.SignedIn;
import tandem.actions.ActionShape;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.goals.GoalShape;
import tandem.plans.Draft;
import tandem.plans.Plans;
import tandem.plans.Shapes;
import tandem.plans.Unit;
import tandem.plans.WholePlan;

/// Who has which part, and who is in the plan.
@Controller
@RequestMapping("/plans/{plan}")
class RolePages {
  private final Plans plans;
  private final Roles roles;
  private final Memberships memberships;
  private final Invitations invitations;
  private final Shapes shapes;

  RolePages(
      Plans plans, Roles roles, Memberships memberships, Invitations invitations, Shapes shapes) {
    this.plans = plans;
    this.roles = roles;
    this.memberships = memberships;
    this.invitations = invitations;
    this.shapes = shapes;
  }

  @GetMapping("/people")
  ModelAndView people(@PathVariable PlanId plan, @SignedIn Member member) {
    return page(plan, member, Map.of(), null);
  }

  @PostMapping("/people")
  ModelAndView name(
      @PathVariable PlanId plan, @RequestParam Map<String, String> form, @SignedIn Member member) {
    try {
      var side = Side.of(form.getOrDefault("side", ""));
      var organisation = plans.plan(plan).seat(side).organisation();
      var named =
          memberships.name(
              plan,
              organisation,
              form.getOrDefault("name", ""),
              form.getOrDefault("email", ""),
              form.getOrDefault("duty", ""),
              null);
      if (named.isEmpty()) {
        throw RuleBroken.in("email", "people.of-another-organisation");
      }
      return new ModelAndView("redirect:/plans/" + plan + "/people");
    } catch (RuleBroken refused) {
      return page(plan, member, form, refused);
    }
  }

  @PostMapping("/people/{person}/invitation")
  String invite(@PathVariable PlanId plan, @PathVariable PersonId person, @SignedIn Member member) {
    invitations.invite(plan, person, member);
    return "redirect:/plans/" + plan + "/people";
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
    roles.give(plan, unit, person, letter.isBlank() ? null : Letter.of(letter), version, member);
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
    roles.acknowledge(plan, unit, member);
    return "redirect:/plans/" + plan + "/people";
  }

  @PostMapping("/roles/{unit}/refusal")
  String decline(
      @PathVariable PlanId plan,
      @PathVariable UnitId unit,
      @RequestParam(defaultValue = "") String why,
      @SignedIn Member member) {
    roles.decline(plan, unit, why, member);
    return "redirect:/plans/" + plan + "/people";
  }

  @GetMapping("/roles/{unit}/{person}")
  ModelAndView role(
      @PathVariable PlanId plan,
      @PathVariable UnitId unit,
      @PathVariable PersonId person,
      @SignedIn Member member) {
    var draft = plans.draft(plan);
    var matrix = matrix(draft, roles.of(plan), memberships.inPlan(plan), member);
    var row = matrix.rows().stream().filter(r -> r.unit().equals(unit.toString())).findFirst();
    var cell =
        row.flatMap(r ->
                r.cells().stream().filter(c -> c.person().equals(person.toString())).findFirst())
            .orElseThrow(() -> new tandem.basics.NotFound(person));
    return new ModelAndView(
        "stakeholders/role",
        Map.of("draft", draft, "row", row.orElseThrow(), "cell", cell, "letters", Letter.values()));
  }

  private ModelAndView page(
      PlanId plan, Member member, Map<String, String> form, @Nullable RuleBroken refused) {
    var draft = plans.draft(plan);
    var given = roles.of(plan);
    var page =
        new ModelAndView(
            "stakeholders/people",
            refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    page.addAllObjects(
        Map.of(
            "draft", draft,
            "roles", given,
            "matrix", matrix(draft, given, memberships.inPlan(plan), member),
            "form", form));
    page.addObject("refused", refused);
    return page;
  }

  private Matrix matrix(Draft draft, List<Role> given, List<PlanMember> members, Member viewer) {
    var columns =
        Stream.of(Side.values())
            .flatMap(side ->
                members.stream()
                    .filter(m -> m.organisation().equals(draft.plan().seat(side).organisation()))
                    .map(m ->
                        new Matrix.Column(
                            m.person().toString(), m.name(), side.key(), m.duty(), m.joined())))
            .toList();
    var rows =
        Stream.of(WholePlan.KIND, GoalShape.KIND, ActionShape.KIND)
            .flatMap(kind -> draft.units(kind).stream())
            .map(unit ->
                new Matrix.Row(
                    unit.id().toString(),
                    unit.kind(),
                    called(draft, unit),
                    cells(unit, columns, given, viewer)))
            .toList();
    return new Matrix(columns, rows);
  }

  private String called(Draft draft, Unit unit) {
    return unit.kind().equals(WholePlan.KIND) ? draft.plan().title() : shapes.called(unit);
  }

  private static List<Matrix.Cell> cells(
      Unit unit, List<Matrix.Column> people, List<Role> given, Member viewer) {
    return people.stream()
        .map(p ->
            given.stream()
                .filter(r -> r.unit().equals(unit.id()) && r.person().toString().equals(p.id()))
                .findFirst()
                .map(r -> cell(p, r, viewer))
                .orElseGet(
                    () -> new Matrix.Cell(p.id(), p.name(), p.side(), "", "none", null, 0, false)))
        .toList();
  }

  private static Matrix.Cell cell(Matrix.Column person, Role role, Member viewer) {
    var state = role.isAcknowledged() ? "seen" : role.isDeclined() ? "declined" : "asked";
    return new Matrix.Cell(
        person.id(),
        person.name(),
        person.side(),
        role.letter().name(),
        state,
        role.declinedWhy(),
        role.version(),
        role.person().equals(viewer.person()));
  }
}
