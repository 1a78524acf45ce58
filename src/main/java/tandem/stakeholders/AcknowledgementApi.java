package tandem.stakeholders;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.Page;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.Turn;
import tandem.basics.UnitId;
import tandem.plans.Plans;

/// Whether people said yes to their parts.
@RestController
@RequestMapping("/api/v1/plans/{plan}/acknowledgements")
class AcknowledgementApi {
  private final Acknowledging acknowledging;
  private final Roles roles;
  private final Plans plans;
  private final RoleAnswers answers;

  AcknowledgementApi(Acknowledging acknowledging, Roles roles, Plans plans, RoleAnswers answers) {
    this.answers = answers;
    this.acknowledging = acknowledging;
    this.roles = roles;
    this.plans = plans;
  }

  /// Yes to one's part, or no with a reason.
  ///
  /// @param instead a colleague who could have it
  record Answering(@Nullable String unit, @Nullable String declinedWhy, @Nullable String instead) {}

  @GetMapping
  Page<RoleAnswer> answered(@PathVariable PlanId plan, Turn turn) {
    var answered =
        answers.of(plan).stream()
            .filter(it -> it.acknowledgedAt() != null || it.declinedAt() != null)
            .toList();
    return Page.of(answered, RoleAnswer::key, turn);
  }

  @PostMapping
  ResponseEntity<RoleAnswer> acknowledge(
      @PathVariable PlanId plan, @RequestBody Answering answering, @SignedIn Member member) {
    plans.plan(plan);
    var unit = own(plan, answering.unit(), member);
    if (answering.declinedWhy() == null && answering.instead() == null) {
      acknowledging.acknowledge(plan, unit, member);
    } else {
      decline(plan, unit, answering, member);
    }
    return RoleAnswer.tagged(answers.of(plan, unit, member.person()));
  }

  private UnitId own(PlanId plan, @Nullable String unit, Member member) {
    if (unit == null) {
      throw RuleBroken.in("unit", "role.unit-missing");
    }
    return roles.of(plan).stream()
        .filter(r -> r.person().equals(member.person()))
        .map(Role::unit)
        .filter(it -> it.toString().equals(unit))
        .findFirst()
        .orElseThrow(() -> RuleBroken.in("unit", "role.not-yours"));
  }

  /// The reason goes by another name here than in the form.
  private void decline(PlanId plan, UnitId unit, Answering no, Member by) {
    try {
      var instead = no.instead() == null ? null : Chosen.person("instead", no.instead());
      var why = no.declinedWhy() == null ? "" : no.declinedWhy();
      acknowledging.decline(plan, unit, new Refusal(why, instead), by);
    } catch (RuleBroken refused) {
      throw "why".equals(refused.field())
          ? RuleBroken.in("declined_why", refused.code(), refused.details())
          : refused;
    }
  }
}
