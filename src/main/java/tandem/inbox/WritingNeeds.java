package tandem.inbox;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tandem.plans.Draft;
import tandem.plans.Field;
import tandem.plans.FieldViews;
import tandem.plans.Firmness;
import tandem.plans.Plan;
import tandem.plans.Shapes;
import tandem.plans.Suggestion;
import tandem.plans.SuggestionView;
import tandem.plans.Unit;

/// What the words of a plan ask of the viewer's side: suggestions to answer, blanks to fill.
@Component
class WritingNeeds {
  private final Shapes shapes;
  private final FieldViews views;

  WritingNeeds(Shapes shapes, FieldViews views) {
    this.shapes = shapes;
    this.views = views;
  }

  List<Needs.Row> of(Draft draft) {
    var plan = draft.plan();
    var base = "/plans/" + plan.id();
    var rows = new ArrayList<Needs.Row>();
    draft.toAnswer(plan.mine()).forEach(it -> rows.add(decide(draft, it)));
    var blanks = draft.blanks(plan.mine());
    if (blanks > 0) {
      rows.add(Needs.row("fill", "…", String.valueOf(blanks), plan, base + firstBlank(draft)));
    }
    return rows;
  }

  /// Says who suggests what instead of what, for which field, and leads to where it is answered.
  private Needs.Row decide(Draft draft, Suggestion it) {
    var unit = draft.unit(it.unit());
    var field = views.of(draft, unit, it.field());
    var id = it.id().toString();
    var shown =
        field.suggestions().stream().filter(s -> s.path().endsWith(id)).findFirst().orElseThrow();
    return new Needs.Row(
        "decide",
        "?",
        it.proposed(),
        said(draft, unit, field.label(), shown),
        draft.plan(),
        id,
        shown.path(),
        false);
  }

  private List<String> said(Draft draft, Unit unit, String label, SuggestionView it) {
    return List.of(it.sideName(), it.text(), it.instead(), label, shapes.called(unit), it.reason());
  }

  /// The form of the first blank the viewer's side has to fill.
  private static String firstBlank(Draft draft) {
    return draft.units().stream()
        .flatMap(unit ->
            unit.fields().values().stream()
                .filter(field -> isOurs(field, draft.plan()))
                .map(field -> "/units/" + unit.id() + "/" + field.name()))
        .findFirst()
        .orElse("");
  }

  private static boolean isOurs(Field field, Plan plan) {
    return field.firmness() == Firmness.BLANK && field.side() == plan.mine();
  }
}
