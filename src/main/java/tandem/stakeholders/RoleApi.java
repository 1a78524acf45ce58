package tandem.stakeholders;

import java.util.Map;
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
import tandem.basics.Outdated;
import tandem.basics.Page;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.Turn;
import tandem.basics.UnitId;
import tandem.basics.Version;

/// Who has which part. `If-Match` is the version of the role, `"0"` where there is none.
@RestController
@RequestMapping("/api/v1/plans/{plan}/roles")
class RoleApi {
  private final Assigning assigning;
  private final Roles roles;
  private final RoleAnswers answers;
  private final Handing handing;

  RoleApi(Assigning assigning, Roles roles, RoleAnswers answers, Handing handing) {
    this.handing = handing;
    this.assigning = assigning;
    this.roles = roles;
    this.answers = answers;
  }

  record Giving(@Nullable String letter) {}

  @GetMapping
  Page<RoleAnswer> all(@PathVariable PlanId plan, Turn turn) {
    return Page.of(answers.of(plan), RoleAnswer::key, turn);
  }

  @PutMapping("/{unit}/{person}")
  ResponseEntity<RoleAnswer> give(
      @PathVariable PlanId plan,
      @PathVariable UnitId unit,
      @PathVariable PersonId person,
      @RequestHeader("If-Match") Version version,
      @RequestBody Giving giving,
      @SignedIn Member member) {
    var letter = Letter.of(giving.letter() == null ? "" : giving.letter());
    change(plan, unit, person, letter, version, member);
    return RoleAnswer.tagged(answers.of(plan, unit, person));
  }

  @DeleteMapping("/{unit}/{person}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void take(
      @PathVariable PlanId plan,
      @PathVariable UnitId unit,
      @PathVariable PersonId person,
      @RequestHeader("If-Match") Version version,
      @SignedIn Member member) {
    change(plan, unit, person, null, version, member);
  }

  record HandingOver(@Nullable String from, @Nullable String to) {}

  /// `stayed` counts the parts in which the other has a letter already.
  record HandedOver(int stayed) {}

  @PostMapping("/handover")
  HandedOver handOver(
      @PathVariable PlanId plan, @RequestBody HandingOver asked, @SignedIn Member member) {
    var from = Chosen.person("from", asked.from());
    var to = Chosen.person("to", asked.to());
    return new HandedOver(handing.all(plan, from, to, member));
  }

  private void change(
      PlanId plan,
      UnitId unit,
      PersonId person,
      @Nullable Letter letter,
      Version version,
      Member by) {
    try {
      assigning.give(plan, unit, person, letter, version.number(), by);
    } catch (RuleBroken refused) {
      if (refused.code().equals("role.stale")) {
        throw new Outdated(
            roles.of(plan, unit, person).isPresent()
                ? answers.of(plan, unit, person)
                : Map.of("version", 0));
      }
      throw refused;
    }
  }
}
