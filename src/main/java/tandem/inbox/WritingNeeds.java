package tandem.inbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.basics.Day;
import tandem.plans.Draft;
import tandem.plans.Field;
import tandem.plans.FieldViews;
import tandem.plans.Firmness;
import tandem.plans.Shapes;
import tandem.plans.Suggestion;
import tandem.plans.SuggestionView;
import tandem.plans.Unit;
import tandem.stakeholders.Letter;
import tandem.stakeholders.Roles;

/// What the words of a plan ask of the viewer's side: suggestions to answer, blanks to fill.
@Component
class WritingNeeds {
  private final Shapes shapes;
  private final FieldViews views;

  WritingNeeds(Shapes shapes, FieldViews views) {
    this.shapes = shapes;
    this.views = views;
  }

  List<Needs.Row> of(Draft draft, Roles.Given given, Member me) {
    var mine = draft.plan().mine();
    var rows = new ArrayList<Needs.Row>();
    draft.toAnswer(mine).stream()
        .filter(it -> isFor(me, it, given))
        .forEach(it -> rows.add(decide(draft, it)));
    blanks(draft).min(EARLIEST).ifPresent(it -> rows.add(fill(draft, it)));
    return rows;
  }

  /// Where somebody of the side approves, the answer waits for them; otherwise for everybody.
  private static boolean isFor(Member me, Suggestion it, Roles.Given given) {
    var approvers =
        given.roles().stream()
            .filter(role -> role.unit().equals(it.unit()) && role.letter() == Letter.A)
            .filter(role -> role.organisation().equals(me.organisation()))
            .filter(role -> !role.isDeclined() && !role.left())
            .toList();
    return approvers.isEmpty()
        || approvers.stream().anyMatch(role -> role.person().equals(me.person()));
  }

  private Needs.Row fill(Draft draft, Blank first) {
    var plan = draft.plan();
    var count = String.valueOf(draft.blanks(plan.mine()));
    return new Needs.Row(
        "fill",
        "…",
        count,
        List.of(count),
        plan,
        plan.id().toString(),
        "/plans/" + plan.id() + "/units/" + first.unit().id() + "/" + first.field().name(),
        false,
        first.field().due());
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
        false,
        Day.of(it.at()));
  }

  private List<String> said(Draft draft, Unit unit, String label, SuggestionView it) {
    return List.of(it.sideName(), it.text(), it.instead(), label, shapes.called(unit), it.reason());
  }

  private record Blank(Unit unit, Field field) {}

  /// The one that is due first; of those without a day the first in the plan.
  private static final Comparator<Blank> EARLIEST =
      Comparator.comparing(it -> it.field().due(), Comparator.nullsLast(Comparator.naturalOrder()));

  private static Stream<Blank> blanks(Draft draft) {
    return draft.units().stream()
        .flatMap(unit ->
            unit.fields().values().stream()
                .filter(field -> field.firmness() == Firmness.BLANK)
                .filter(field -> field.side() == draft.plan().mine())
                .map(field -> new Blank(unit, field)));
  }
}
