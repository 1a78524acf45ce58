package tandem.plans;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import tandem.basics.Turn;

/// What waits for an answer: blanks to fill and suggestions to take or decline.
@RestController
@RequestMapping("/api/v1/plans/{plan}")
class SuggestionApi {
  private final Plans plans;
  private final Suggesting suggesting;
  private final Shapes shapes;

  SuggestionApi(Plans plans, Suggesting suggesting, Shapes shapes) {
    this.plans = plans;
    this.suggesting = suggesting;
    this.shapes = shapes;
  }

  record Blank(String unit, String kind, String called, FieldAnswer field) {
    String key() {
      return unit + " " + field.field();
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
        FieldAnswer.of(draft, unit, shapes.field(draft, unit, field.name())));
  }

  @GetMapping("/suggestions")
  Page<SuggestionAnswer> suggestions(@PathVariable PlanId plan, Turn turn) {
    var draft = plans.draft(plan);
    return Page.of(draft.suggestions(), s -> s.at() + " " + s.id(), turn)
        .map(s -> SuggestionAnswer.of(draft, s, shapes));
  }

  @PostMapping("/suggestions/{suggestion}/taking")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void take(@PathVariable PlanId plan, @PathVariable UUID suggestion, @SignedIn Member member) {
    suggesting.take(plan, suggestion, member);
  }

  @PostMapping("/suggestions/{suggestion}/declining")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void decline(
      @PathVariable PlanId plan,
      @PathVariable UUID suggestion,
      @RequestBody Declining declining,
      @SignedIn Member member) {
    var reason = declining.reason() == null ? "" : declining.reason();
    suggesting.decline(plan, suggestion, reason, member);
  }
}
