package tandem.plans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import tandem.basics.PlanId;
import tandem.basics.UnitId;
import tandem.basics.Version;
import tandem.plans.Suggesting.Wish;
import tools.jackson.databind.JsonNode;

/// One field of a plan. `If-Match` is its version, `"0"` for one that was never written.
@RestController
@RequestMapping("/api/v1/plans/{plan}/units/{unit}/fields/{field}")
class FieldApi {
  private final Plans plans;
  private final Drafting drafting;
  private final Suggesting suggesting;
  private final Shapes shapes;

  FieldApi(Plans plans, Drafting drafting, Suggesting suggesting, Shapes shapes) {
    this.plans = plans;
    this.drafting = drafting;
    this.suggesting = suggesting;
    this.shapes = shapes;
  }

  /// Null or an empty text takes one's own pencil back.
  record Words(@Nullable JsonNode value) {}

  record Question(@Nullable String question, @Nullable LocalDate due) {}

  /// `scope` is `field` unless told: `later` and `line` reach the other quarters of a value line.
  record Proposal(@Nullable JsonNode value, @Nullable String reason, @Nullable String scope) {}

  @GetMapping
  ResponseEntity<FieldAnswer> one(
      @PathVariable PlanId plan, @PathVariable UnitId unit, @PathVariable String field) {
    return answer(plan, unit, field);
  }

  @PutMapping
  ResponseEntity<FieldAnswer> write(
      @PathVariable PlanId plan,
      @PathVariable UnitId unit,
      @PathVariable String field,
      @RequestHeader("If-Match") Version version,
      @RequestBody Words words,
      @SignedIn Member member) {
    var text = text(plan, unit, field, words.value());
    return changed(
        plan, unit, field, () -> drafting.write(plan, unit, field, text, version.number(), member));
  }

  @PutMapping("/ink")
  ResponseEntity<FieldAnswer> ink(
      @PathVariable PlanId plan,
      @PathVariable UnitId unit,
      @PathVariable String field,
      @RequestHeader("If-Match") Version version,
      @SignedIn Member member) {
    return changed(
        plan, unit, field, () -> drafting.ink(plan, unit, field, version.number(), member));
  }

  @PutMapping("/blank")
  ResponseEntity<FieldAnswer> leaveBlank(
      @PathVariable PlanId plan,
      @PathVariable UnitId unit,
      @PathVariable String field,
      @RequestHeader("If-Match") Version version,
      @RequestBody Question asked,
      @SignedIn Member member) {
    var ask = new Ask(field, asked.question(), asked.due());
    return changed(
        plan, unit, field, () -> drafting.leaveBlank(plan, unit, ask, version.number(), member));
  }

  @PostMapping("/suggestions")
  @ResponseStatus(HttpStatus.CREATED)
  SuggestionAnswer suggest(
      @PathVariable PlanId plan,
      @PathVariable UnitId unit,
      @PathVariable String field,
      @RequestBody Proposal proposal,
      @SignedIn Member member) {
    var text = text(plan, unit, field, proposal.value());
    var reason = proposal.reason() == null ? "" : proposal.reason();
    var scope = proposal.scope() == null ? Scope.FIELD : Scope.of(proposal.scope());
    suggesting.suggest(plan, new Wish(unit, field, scope, text, reason), member);
    var draft = plans.draft(plan);
    return draft.suggestions(unit).stream()
        .filter(s -> s.field().equals(field) && s.side() == draft.plan().mine())
        .map(s -> SuggestionAnswer.of(draft, s, shapes))
        .findFirst()
        .orElseThrow();
  }

  private String text(PlanId plan, UnitId unit, String field, @Nullable JsonNode value) {
    var draft = plans.draft(plan);
    return Given.text(draft.plan(), shapes.field(draft, draft.unit(unit), field), value);
  }

  private ResponseEntity<FieldAnswer> changed(
      PlanId plan, UnitId unit, String field, Runnable change) {
    try {
      change.run();
    } catch (Stale stale) {
      var now = stale.draft().unit(unit);
      throw new Outdated(
          FieldAnswer.of(
              stale.draft(),
              now,
              shapes.field(stale.draft(), now, field),
              shapes.firstHand(now, field)));
    }
    return answer(plan, unit, field);
  }

  private ResponseEntity<FieldAnswer> answer(PlanId plan, UnitId id, String field) {
    var draft = plans.draft(plan);
    var unit = draft.unit(id);
    var answer =
        FieldAnswer.of(
            draft, unit, shapes.field(draft, unit, field), shapes.firstHand(unit, field));
    return ResponseEntity.ok().eTag(Version.tag(answer.version())).body(answer);
  }
}
