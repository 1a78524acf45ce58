package tandem.plans;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/// Turns suggestions into what people read, also what moved since.
final class SuggestionViews {
  private final FieldViews fields;
  private final Shapes shapes;
  private final Ago ago;
  private final MessageSource messages;

  SuggestionViews(FieldViews fields, Shapes shapes, Ago ago, MessageSource messages) {
    this.fields = fields;
    this.shapes = shapes;
    this.ago = ago;
    this.messages = messages;
  }

  SuggestionView of(Draft draft, Suggestion s) {
    var plan = draft.plan();
    var unit = draft.unit(s.unit());
    var shape = shapes.of(unit.kind()).field(s.field());
    return new SuggestionView(
        s.id(),
        "/plans/" + plan.id() + "/suggestions/" + s.id(),
        fields.called(draft, unit),
        fields.label(draft, unit.kind(), s.field()),
        "/plans/" + plan.id() + "/units/" + unit.id() + "/" + s.field(),
        fields.text(draft, unit, shape, s.proposed()),
        fields.text(draft, unit, shape, s.base()),
        instead(draft, unit, shape, s),
        s.reason(),
        s.author(),
        s.side().key(),
        plan.seat(s.side()).shortName(),
        s.side() == plan.mine(),
        scope(unit, s),
        s.isOpen() ? moved(draft, unit, s) : List.of(),
        s.version(unit),
        s.at(),
        ago.say(s.at()),
        !shape.isOpenIn(plan.stage()),
        answer(draft, unit, shape, s));
  }

  private String instead(Draft draft, Unit unit, FieldShape shape, Suggestion s) {
    var base = shown(draft, unit, shape, s.base());
    return s.isOpen() && s.moved(unit).contains(s.field())
        ? say("suggestion.instead", base, shown(draft, unit, shape, unit.value(s.field())))
        : base;
  }

  private String scope(Unit unit, Suggestion s) {
    return Scope.choices(shapes.of(unit.kind()), s.field()).isEmpty()
        ? ""
        : say("scope." + s.scope().key());
  }

  private List<SuggestionView.Moved> moved(Draft draft, Unit unit, Suggestion s) {
    var shape = shapes.of(unit.kind());
    return s.moved(unit).stream()
        .map(name ->
            new SuggestionView.Moved(
                fields.label(draft, unit.kind(), name),
                shown(draft, unit, shape.field(name), s.bases().get(name)),
                shown(draft, unit, shape.field(name), unit.value(name))))
        .toList();
  }

  private String shown(Draft draft, Unit unit, FieldShape shape, @Nullable String value) {
    var text = fields.text(draft, unit, shape, value);
    return text.isEmpty() ? say("suggestion.nothing") : text;
  }

  private SuggestionView.@Nullable Told answer(
      Draft draft, Unit unit, FieldShape shape, Suggestion s) {
    var answer = s.answer();
    if (answer == null) {
      return null;
    }
    var side = answer.outcome() == Outcome.WITHDRAWN ? s.side() : s.side().other();
    var settled = answer.settled();
    return new SuggestionView.Told(
        answer.outcome().key(),
        answer.why(),
        settled == null ? null : fields.text(draft, unit, shape, settled),
        answer.author(),
        side.key(),
        draft.plan().seat(side).shortName(),
        answer.at(),
        ago.say(answer.at()));
  }

  private String say(String key, Object... details) {
    return String.valueOf(messages.getMessage(key, details, key, LocaleContextHolder.getLocale()));
  }
}
