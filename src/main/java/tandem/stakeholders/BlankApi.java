package tandem.stakeholders;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.Page;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.Side;
import tandem.basics.Turn;
import tandem.basics.UnitId;
import tandem.plans.Draft;
import tandem.plans.Plans;

/// The letters for which nobody is named yet: those that wait for somebody of a side, and who could
/// have those that are missing.
@RestController
@RequestMapping("/api/v1/plans/{plan}")
class BlankApi {
  private final Plans plans;
  private final Roles roles;
  private final Wanting wanting;

  BlankApi(Plans plans, Roles roles, Wanting wanting) {
    this.plans = plans;
    this.roles = roles;
    this.wanting = wanting;
  }

  record Asking(
      @Nullable String unit,
      @Nullable String side,
      @Nullable String letter,
      @Nullable String why) {}

  record BlankAnswer(
      String unit, String side, String letter, String askedBy, @Nullable String why) {
    String key() {
      return unit + " " + side + " " + letter;
    }
  }

  /// `reason` is `owner`, `goal` or `plan`.
  record SuggestedAnswer(String unit, String person, String name, String letter, String reason) {
    String key() {
      return unit + " " + letter + " " + person;
    }
  }

  @GetMapping("/blank-roles")
  Page<BlankAnswer> blanks(@PathVariable PlanId plan, Turn turn) {
    var draft = plans.draft(plan);
    var blanks = roles.wanted(plan).stream().map(it -> answer(draft, it)).toList();
    return Page.of(blanks, BlankAnswer::key, turn);
  }

  @PostMapping("/blank-roles")
  @ResponseStatus(HttpStatus.CREATED)
  BlankAnswer ask(@PathVariable PlanId plan, @RequestBody Asking asking, @SignedIn Member member) {
    var draft = plans.draft(plan);
    var unit =
        draft
            .find(asking.unit())
            .orElseThrow(() -> RuleBroken.in("unit", "role.unit-missing"))
            .id();
    var side = Side.of(asking.side() == null ? "" : asking.side());
    var letter = Letter.of(asking.letter() == null ? "" : asking.letter());
    wanting.want(plan, unit, side, letter, asking.why(), member);
    return new BlankAnswer(unit.toString(), side.key(), letter.name(), member.name(), asking.why());
  }

  @DeleteMapping("/blank-roles/{unit}/{side}/{letter}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void forget(
      @PathVariable PlanId plan,
      @PathVariable UnitId unit,
      @PathVariable String side,
      @PathVariable String letter,
      @SignedIn Member member) {
    wanting.wantNobody(plan, unit, Side.of(side), Letter.of(letter), member);
  }

  @GetMapping("/suggested-roles")
  Page<SuggestedAnswer> suggested(@PathVariable PlanId plan, Turn turn) {
    var draft = plans.draft(plan);
    var given = roles.of(plan);
    var all =
        Matrices.units(draft).stream()
            .flatMap(unit ->
                SuggestedRoles.of(draft, given, unit).stream().map(it -> answer(unit.id(), it)))
            .toList();
    return Page.of(all, SuggestedAnswer::key, turn);
  }

  private static SuggestedAnswer answer(UnitId unit, SuggestedRole it) {
    return new SuggestedAnswer(
        unit.toString(), it.person().toString(), it.name(), it.letter().name(), it.reason());
  }

  private static BlankAnswer answer(Draft draft, Wanted it) {
    var vendor = it.organisation().equals(draft.plan().vendor().organisation());
    return new BlankAnswer(
        it.unit().toString(),
        (vendor ? Side.VENDOR : Side.PARTNER).key(),
        it.letter().name(),
        it.askedBy(),
        it.why());
  }
}
