package tandem.plans;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import tandem.basics.RuleBroken;
import tandem.plans.FieldPages.Place;

/// The page on which one field is written: as it stands, or once more with what was typed.
@Component
class FieldForm {
  private final Shapes shapes;
  private final FieldViews views;
  private final Choices choices;

  FieldForm(Shapes shapes, FieldViews views, Choices choices) {
    this.shapes = shapes;
    this.views = views;
    this.choices = choices;
  }

  ModelAndView empty(Draft draft, Place place) {
    return page(draft, place, null, HttpStatus.OK);
  }

  ModelAndView refused(Draft draft, Place place, @Nullable Typed typed, RuleBroken refused) {
    return page(draft, place, typed, HttpStatus.UNPROCESSABLE_CONTENT)
        .addObject("refused", refused);
  }

  /// Somebody was faster: both texts side by side, or of a long one the lines both touched.
  ModelAndView conflict(Draft draft, Place place, @Nullable Typed typed) {
    var page = page(draft, place, typed, HttpStatus.CONFLICT);
    var unit = draft.unit(place.unit());
    if (typed == null) {
      return page.addObject("refused", new RuleBroken("field.moved"));
    }
    var shape = shapes.field(draft, unit, place.field());
    return page.addObject("yours", typed.text())
        .addObject("yoursRead", views.typed(draft, unit.kind(), shape, typed.text()))
        .addObject("merge", merge(unit, shape, typed));
  }

  private static @Nullable TextMerge merge(Unit unit, FieldShape shape, Typed typed) {
    var now = unit.field(shape.name());
    return now == null ? null : shape.merge(now, typed).orElse(null);
  }

  private ModelAndView page(Draft draft, Place place, @Nullable Typed typed, HttpStatus status) {
    var unit = draft.unit(place.unit());
    var view = views.of(draft, unit, place.field());
    var page = new ModelAndView("plans/edit", status);
    page.addObject("draft", draft);
    page.addObject("heading", views.called(draft, unit));
    page.addObject("back", shapes.place(draft.plan(), unit));
    page.addObject("field", view);
    page.addObject("input", input(draft, unit, view, typed == null ? view.value() : typed.text()));
    page.addObject("version", typed == null ? view.version() : typed.version());
    page.addObject("base", typed == null || typed.base() == null ? view.value() : typed.base());
    page.addObject("theirName", draft.plan().theirs().shortName());
    page.addObject("removal", removal(draft, unit));
    page.addObject("scopes", scopes(unit, place.field()));
    page.addObject("earlier", earlier(draft, place));
    page.addObject("history", "/plans/" + draft.plan().id() + "/history?unit=" + unit.id());
    page.addObject("refused", null);
    page.addObject("yours", null);
    return page;
  }

  /// How far a suggestion here may reach; none where there is no choice.
  private List<Scope> scopes(Unit unit, String field) {
    return Scope.choices(shapes.of(unit.kind()), field);
  }

  /// What was suggested here and is answered, oldest first.
  private List<SuggestionView> earlier(Draft draft, Place place) {
    return draft.answered().stream()
        .filter(s -> s.isOn(place.unit(), place.field()))
        .map(s -> views.of(draft, s))
        .toList();
  }

  private InputView input(Draft draft, Unit unit, FieldView view, String present) {
    var shape = shapes.field(draft, unit, view.name());
    return new InputView(
        "value",
        view.label(),
        shape.kind(),
        present,
        shape.essential(),
        choices.of(draft, unit.kind(), shape, present));
  }

  /// Where to take the whole unit out of the plan, if the viewer's side may.
  private @Nullable String removal(Draft draft, Unit unit) {
    var may =
        draft.plan().stage().isBeingWritten()
            && !unit.kind().equals(WholePlan.KIND)
            && shapes.mayTakeOut(draft, unit);
    return may ? "/plans/" + draft.plan().id() + "/units/" + unit.id() + "/removal" : null;
  }
}
