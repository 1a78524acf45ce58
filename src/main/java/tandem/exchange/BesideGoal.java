package tandem.exchange;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.basics.Side;
import tandem.goals.AccountShape;
import tandem.goals.AssumptionShape;
import tandem.goals.GoalShape;
import tandem.goals.MeasureShape;
import tandem.goals.OwnLineShape;
import tandem.goals.RiskShape;
import tandem.plans.Draft;
import tandem.plans.FieldViews;
import tandem.plans.Unit;

/// What stands with a goal beside its money, in lines to print: what is signed of it, so no
/// readings.
final class BesideGoal {
  private static final Map<String, List<String>> FIELDS = new LinkedHashMap<>();

  static {
    FIELDS.put(
        OwnLineShape.KIND, List.of("comes_to", "amount.q1", "amount.q2", "amount.q3", "amount.q4"));
    FIELDS.put(
        MeasureShape.KIND,
        List.of("baseline", "target.q1", "target.q2", "target.q3", "target.q4", "adds", "formula"));
    FIELDS.put(AssumptionShape.KIND, List.of("if_wrong"));
    FIELDS.put(AccountShape.KIND, List.of("why", "who_knows", "expected"));
    FIELDS.put(RiskShape.KIND, List.of("likely", "answer", "owner", "due"));
  }

  private final Draft draft;
  private final FieldViews views;

  BesideGoal(Draft draft, FieldViews views) {
    this.draft = draft;
    this.views = views;
  }

  List<PlanDocument.Beside> of(Unit goal) {
    var owners =
        Arrays.stream(Side.values())
            .map(GoalShape::owner)
            .filter(goal::has)
            .map(owner -> line(goal, owner, ""));
    var others =
        FIELDS.keySet().stream()
            .flatMap(kind -> draft.units(kind).stream())
            .filter(unit -> unit.privateTo() == null)
            .filter(unit -> goal.id().toString().equals(unit.value(GoalShape.KIND)))
            .map(unit -> line(unit, "title", words(unit)));
    return Stream.concat(owners, others).toList();
  }

  private PlanDocument.Beside line(Unit unit, String field, String more) {
    return new PlanDocument.Beside(
        views.label(draft, unit.kind(), field), views.of(draft, unit, field).text() + more);
  }

  private String words(Unit unit) {
    return FIELDS.getOrDefault(unit.kind(), List.of()).stream()
        .filter(unit::has)
        .map(name ->
            " · %s: %s"
                .formatted(
                    views.label(draft, unit.kind(), name), views.of(draft, unit, name).text()))
        .collect(Collectors.joining());
  }
}
