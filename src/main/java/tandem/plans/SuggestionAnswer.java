package tandem.plans;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An open suggestion as programs read it.
record SuggestionAnswer(
    String id,
    String unit,
    String field,
    @Nullable Object base,
    @Nullable Object proposed,
    String reason,
    String side,
    String author,
    Instant at) {

  static SuggestionAnswer of(Draft draft, Suggestion suggestion, Shapes shapes) {
    var shape = shapes.field(draft, draft.unit(suggestion.unit()), suggestion.field());
    return new SuggestionAnswer(
        suggestion.id().toString(),
        suggestion.unit().toString(),
        suggestion.field(),
        FieldAnswer.told(draft.plan(), shape, suggestion.base()),
        FieldAnswer.told(draft.plan(), shape, suggestion.proposed()),
        suggestion.reason(),
        suggestion.side().key(),
        suggestion.author(),
        suggestion.at());
  }
}
