package tandem.plans;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Member;
import tandem.access.SignedIn;
import tandem.basics.NotFound;
import tandem.basics.Outdated;
import tandem.basics.Page;
import tandem.basics.PlanId;
import tandem.basics.Side;
import tandem.basics.Turn;
import tandem.basics.Version;
import tandem.plans.Answering.Other;
import tools.jackson.databind.JsonNode;

/// What waits for an answer: blanks to fill and suggestions to answer.
@RestController
@RequestMapping("/api/v1/plans/{plan}")
class SuggestionApi {
  private final Plans plans;
  private final Suggesting suggesting;
  private final Answering answering;
  private final Shapes shapes;

  SuggestionApi(Plans plans, Suggesting suggesting, Answering answering, Shapes shapes) {
    this.plans = plans;
    this.suggesting = suggesting;
    this.answering = answering;
    this.shapes = shapes;
  }

  record Blank(String unit, String kind, String called, FieldAnswer field) {
    String key() {
      return unit + " " + field.field();
    }
  }

  /// Another value than the one suggested, and why.
  record Changing(@Nullable JsonNode value, @Nullable String reason) {
    Other other(Draft draft, UUID id, Shapes shapes) {
      var it = draft.suggestion(id).orElseThrow(() -> new NotFound(id));
      var shape = shapes.field(draft, draft.unit(it.unit()), it.field());
      var text = Given.text(draft.plan(), shape, value);
      return new Other(text, reason == null ? "" : reason);
    }
  }

  record Declining(@Nullable String reason) {}

  @GetMapping("/blanks")
  Page<Blank> blanks(@PathVariable PlanId plan, Turn turn) {
    var draft = plans.draft(plan);
    var blanks =
        draft.units().stream()
            .flatMap(unit ->
                unit.fields().values().stream()
                    .filter(field -> field.firmness() == Firmness.BLANK)
                    .map(field -> blank(draft, unit, field)))
            .toList();
    return Page.of(blanks, Blank::key, turn);
  }

  private Blank blank(Draft draft, Unit unit, Field field) {
    return new Blank(
        unit.id().toString(),
        unit.kind(),
        shapes.called(unit),
        FieldAnswer.of(
            draft,
            unit,
            shapes.field(draft, unit, field.name()),
            shapes.firstHand(unit, field.name())));
  }

  /// @param open false for those that were answered
  /// @param side of whoever suggested it; both unless told
  @GetMapping("/suggestions")
  Page<SuggestionAnswer> suggestions(
      @PathVariable PlanId plan,
      @RequestParam(defaultValue = "true") boolean open,
      @RequestParam(required = false) @Nullable String side,
      Turn turn) {
    var draft = plans.draft(plan);
    var only = side == null ? null : Side.of(side);
    var found =
        (open ? draft.suggestions() : draft.answered())
            .stream()
                .filter(s -> only == null || s.side() == only)
                .map(s -> SuggestionAnswer.of(draft, s, shapes))
                .toList();
    return Page.of(found, SuggestionAnswer::key, turn);
  }

  @GetMapping("/suggestions/{suggestion}")
  ResponseEntity<SuggestionAnswer> one(@PathVariable PlanId plan, @PathVariable UUID suggestion) {
    var answer = answer(plans.draft(plan), suggestion);
    return ResponseEntity.ok().eTag(Version.tag(answer.version())).body(answer);
  }

  @PostMapping("/suggestions/{suggestion}/taking")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void take(
      @PathVariable PlanId plan,
      @PathVariable UUID suggestion,
      @RequestHeader("If-Match") Version version,
      @SignedIn Member member) {
    current(suggestion, () -> answering.take(plan, suggestion, version.number(), member));
  }

  /// Answers with what became of it: `changed`, or `countered` where the value was not the taker's
  /// to write.
  @PostMapping("/suggestions/{suggestion}/changing")
  SuggestionAnswer change(
      @PathVariable PlanId plan,
      @PathVariable UUID suggestion,
      @RequestHeader("If-Match") Version version,
      @RequestBody Changing changing,
      @SignedIn Member member) {
    var other = changing.other(plans.draft(plan), suggestion, shapes);
    current(
        suggestion, () -> answering.takeWith(plan, suggestion, other, version.number(), member));
    return answer(plans.draft(plan), suggestion);
  }

  /// Answers with the suggestion that was made in return.
  @PostMapping("/suggestions/{suggestion}/countering")
  @ResponseStatus(HttpStatus.CREATED)
  SuggestionAnswer counter(
      @PathVariable PlanId plan,
      @PathVariable UUID suggestion,
      @RequestBody Changing changing,
      @SignedIn Member member) {
    answering.counter(
        plan, suggestion, changing.other(plans.draft(plan), suggestion, shapes), member);
    var draft = plans.draft(plan);
    return draft.suggestions().stream()
        .filter(s -> suggestion.equals(s.answers()))
        .map(s -> SuggestionAnswer.of(draft, s, shapes))
        .findFirst()
        .orElseThrow();
  }

  @PostMapping("/suggestions/{suggestion}/declining")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void decline(
      @PathVariable PlanId plan,
      @PathVariable UUID suggestion,
      @RequestBody Declining declining,
      @SignedIn Member member) {
    var reason = declining.reason() == null ? "" : declining.reason();
    answering.decline(plan, suggestion, reason, member);
  }

  @PostMapping("/suggestions/{suggestion}/withdrawing")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable PlanId plan, @PathVariable UUID suggestion, @SignedIn Member member) {
    suggesting.withdraw(plan, suggestion, member);
  }

  private void current(UUID suggestion, Runnable answer) {
    try {
      answer.run();
    } catch (Stale stale) {
      throw new Outdated(answer(stale.draft(), suggestion));
    }
  }

  private SuggestionAnswer answer(Draft draft, UUID id) {
    return draft
        .suggestion(id)
        .map(s -> SuggestionAnswer.of(draft, s, shapes))
        .orElseThrow(() -> new NotFound(id));
  }
}
