package tandem.plans;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A suggestion as programs read it. `bases` are the fields it would write with what stood there
/// when it was suggested, `present` what stands there now; `answers` is the suggestion it counters.
/// `version` is the `If-Match` for taking it.
record SuggestionAnswer(
    String id,
    String unit,
    String field,
    String scope,
    @Nullable Object base,
    Map<String, @Nullable Object> bases,
    Map<String, @Nullable Object> present,
    boolean moved,
    @Nullable Object proposed,
    String reason,
    String side,
    String author,
    Instant at,
    @Nullable String answers,
    @Nullable Told answer,
    int version) {

  /// `value` is what it was taken as, where that is not what was proposed.
  record Told(
      String outcome, @Nullable String reason, @Nullable Object value, String author, Instant at) {}

  String key() {
    return at + " " + id;
  }

  static SuggestionAnswer of(Draft draft, Suggestion it, Shapes shapes) {
    var unit = draft.unit(it.unit());
    var shape = shapes.field(draft, unit, it.field());
    var bases = new LinkedHashMap<String, @Nullable Object>();
    var present = new LinkedHashMap<String, @Nullable Object>();
    it.bases()
        .forEach((name, base) -> {
          bases.put(name, FieldAnswer.told(draft.plan(), shape, base));
          present.put(name, FieldAnswer.told(draft.plan(), shape, unit.value(name)));
        });
    return new SuggestionAnswer(
        it.id().toString(),
        it.unit().toString(),
        it.field(),
        it.scope().key(),
        FieldAnswer.told(draft.plan(), shape, it.base()),
        bases,
        present,
        !it.moved(unit).isEmpty(),
        FieldAnswer.told(draft.plan(), shape, it.proposed()),
        it.reason(),
        it.side().key(),
        it.author(),
        it.at(),
        text(it.answers()),
        answer(draft, shape, it.answer()),
        it.version(unit));
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }

  private static @Nullable Told answer(
      Draft draft, FieldShape shape, Suggestion.@Nullable Answer answer) {
    return answer == null
        ? null
        : new Told(
            answer.outcome().key(),
            answer.why(),
            FieldAnswer.told(draft.plan(), shape, answer.settled()),
            answer.author(),
            answer.at());
  }
}
