package tandem.stakeholders;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.NotFound;
import tandem.basics.Outdated;
import tandem.basics.Page;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.Turn;
import tandem.basics.UnitId;
import tandem.basics.Version;
import tandem.plans.Plans;

/// Who has which part, and whether they said yes to it.
@RestController
@RequestMapping("/api/v1/plans/{plan}")
class RoleApi {
  private final Roles roles;
  private final Plans plans;

  RoleApi(Roles roles, Plans plans) {
    this.roles = roles;
    this.plans = plans;
  }

  record RoleAnswer(
      String unit,
      String person,
      String name,
      String organisation,
      String letter,
      @Nullable Instant acknowledgedAt,
      @Nullable Instant declinedAt,
      @Nullable String declinedWhy,
      int version) {

    static RoleAnswer of(Role role) {
      return new RoleAnswer(
          role.unit().toString(),
          role.person().toString(),
          role.name(),
          role.organisation().toString(),
          role.letter().name(),
          role.acknowledgedAt(),
          role.declinedAt(),
          role.declinedWhy(),
          role.version());
    }
  }

  record Giving(@Nullable String letter) {}

  /// Yes to one's part, or no with a reason.
  record Answering(@Nullable String unit, @Nullable String declinedWhy) {}

  @GetMapping("/roles")
  Page<RoleAnswer> all(@PathVariable PlanId plan, Turn turn) {
    plans.plan(plan);
    return Page.of(roles.of(plan), role -> role.unit() + " " + role.person(), turn)
        .map(RoleAnswer::of);
  }

  @GetMapping("/acknowledgements")
  Page<RoleAnswer> answered(@PathVariable PlanId plan, Turn turn) {
    plans.plan(plan);
    var answered =
        roles.of(plan).stream().filter(r -> r.isAcknowledged() || r.isDeclined()).toList();
    return Page.of(answered, role -> role.unit() + " " + role.person(), turn).map(RoleAnswer::of);
  }

  @PutMapping("/roles/{unit}/{person}")
  ResponseEntity<RoleAnswer> give(
      @PathVariable PlanId plan,
      @PathVariable UnitId unit,
      @PathVariable PersonId person,
      @RequestHeader("If-Match") Version version,
      @RequestBody Giving giving,
      @SignedIn Member member) {
    var letter = Letter.of(giving.letter() == null ? "" : giving.letter());
    change(plan, unit, person, letter, version, member);
    return answer(plan, unit, person);
  }

  @DeleteMapping("/roles/{unit}/{person}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void take(
      @PathVariable PlanId plan,
      @PathVariable UnitId unit,
      @PathVariable PersonId person,
      @RequestHeader("If-Match") Version version,
      @SignedIn Member member) {
    change(plan, unit, person, null, version, member);
  }

  @PostMapping("/acknowledgements")
  ResponseEntity<RoleAnswer> acknowledge(
      @PathVariable PlanId plan, @RequestBody Answering answering, @SignedIn Member member) {
    if (answering.unit() == null) {
      throw RuleBroken.in("unit", "role.unit-missing");
    }
    plans.plan(plan);
    var unit =
        roles.of(plan).stream()
            .filter(r -> r.person().equals(member.person()))
            .map(Role::unit)
            .filter(it -> it.toString().equals(answering.unit()))
            .findFirst()
            .orElseThrow(() -> RuleBroken.in("unit", "role.not-yours"));
    if (answering.declinedWhy() == null) {
      roles.acknowledge(plan, unit, member);
    } else {
      decline(plan, unit, answering.declinedWhy(), member);
    }
    return answer(plan, unit, member.person());
  }

  /// The reason goes by another name here than in the form.
  private void decline(PlanId plan, UnitId unit, String why, Member by) {
    try {
      roles.decline(plan, unit, why, by);
    } catch (RuleBroken refused) {
      throw "why".equals(refused.field())
          ? RuleBroken.in("declined_why", refused.code(), refused.details())
          : refused;
    }
  }

  private void change(
      PlanId plan,
      UnitId unit,
      PersonId person,
      @Nullable Letter letter,
      Version version,
      Member by) {
    try {
      roles.give(plan, unit, person, letter, version.number(), by);
    } catch (RuleBroken refused) {
      if (refused.code().equals("role.stale")) {
        throw new Outdated(
            role(plan, unit, person).<Object>map(r -> r).orElse(Map.of("version", 0)));
      }
      throw refused;
    }
  }

  private ResponseEntity<RoleAnswer> answer(PlanId plan, UnitId unit, PersonId person) {
    var answer = role(plan, unit, person).orElseThrow(() -> new NotFound(person));
    return ResponseEntity.ok().eTag(Version.tag(answer.version())).body(answer);
  }

  private Optional<RoleAnswer> role(PlanId plan, UnitId unit, PersonId person) {
    return roles.of(plan).stream()
        .filter(r -> r.unit().equals(unit) && r.person().equals(person))
        .findFirst()
        .map(RoleAnswer::of);
  }
}
