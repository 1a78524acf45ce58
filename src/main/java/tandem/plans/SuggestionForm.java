package tandem.plans;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import tandem.basics.NotFound;
import tandem.basics.RuleBroken;

/// The page on which one suggestion is answered: as it stands, or once more with what was typed.
@Component
class SuggestionForm {
  private final Shapes shapes;
  private final FieldViews views;
  private final Choices choices;

  SuggestionForm(Shapes shapes, FieldViews views, Choices choices) {
    this.shapes = shapes;
    this.views = views;
    this.choices = choices;
  }

  /// What somebody typed into the page.
  record Reply(@Nullable String value, String reason) {
    static final Reply NOTHING = new Reply(null, "");
  }

  ModelAndView of(Draft draft, UUID id, String from) {
    return page(draft, id, from, Reply.NOTHING, HttpStatus.OK);
  }

  ModelAndView refused(Draft draft, UUID id, String from, Reply reply, RuleBroken refused) {
    return page(draft, id, from, reply, HttpStatus.UNPROCESSABLE_CONTENT)
        .addObject("refused", refused);
  }

  /// What it would replace has moved since it was drawn.
  ModelAndView conflict(Draft draft, UUID id, String from, Reply reply) {
    return page(draft, id, from, reply, HttpStatus.CONFLICT).addObject("stale", true);
  }

  /// The unit it is in, or the list of all.
  String place(Draft draft, UUID id, String from) {
    var suggestion = find(draft, id);
    return from.equals("list")
        ? "/plans/" + draft.plan().id() + "/suggestions"
        : BackTo.tab(draft.plan().id(), shapes.place(draft.plan(), draft.unit(suggestion.unit())));
  }

  private ModelAndView page(Draft draft, UUID id, String from, Reply reply, HttpStatus status) {
    var suggestion = find(draft, id);
    var unit = draft.unit(suggestion.unit());
    var view = views.of(draft, suggestion);
    var page = new ModelAndView("plans/suggestion", status);
    page.addObject("draft", draft);
    page.addObject("s", view);
    page.addObject("field", views.of(draft, unit, suggestion.field()));
    page.addObject("earlier", earlier(draft, suggestion));
    page.addObject("input", input(draft, unit, suggestion, reply.value()));
    page.addObject("reason", reply.reason());
    page.addObject("inPencil", isOurs(draft, suggestion));
    page.addObject("from", from);
    page.addObject("back", place(draft, id, from).replaceFirst("/suggestions$", ""));
    page.addObject("stale", false);
    page.addObject("refused", null);
    return page;
  }

  private static Suggestion find(Draft draft, UUID id) {
    return draft.suggestion(id).orElseThrow(() -> new NotFound(id));
  }

  /// What was suggested on the same field before, oldest first.
  private List<SuggestionView> earlier(Draft draft, Suggestion it) {
    return draft.answered().stream()
        .filter(s -> s.isOn(it.unit(), it.field()) && !s.id().equals(it.id()))
        .map(s -> views.of(draft, s))
        .toList();
  }

  /// Whether a change of the value would stand in the viewer's own pencil.
  private static boolean isOurs(Draft draft, Suggestion it) {
    var unit = draft.unit(it.unit());
    return it.bases().keySet().stream()
        .map(unit::field)
        .allMatch(field -> field == null || field.isOpenTo(draft.plan().mine()));
  }

  private InputView input(Draft draft, Unit unit, Suggestion it, @Nullable String typed) {
    var shape = shapes.field(draft, unit, it.field());
    var present = typed == null ? it.proposed() : typed;
    return new InputView(
        "value",
        views.label(draft, unit.kind(), it.field()),
        shape.kind(),
        present,
        true,
        choices.of(draft, unit.kind(), shape, present));
  }
}
