package tandem.stakeholders;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.access.Memberships;
import tandem.actions.ActionShape;
import tandem.basics.Side;
import tandem.goals.GoalShape;
import tandem.plans.Draft;
import tandem.plans.Shapes;
import tandem.plans.Unit;
import tandem.plans.WholePlan;

/// Lays the letters out: parts and actions down, people across, vendor first.
@Component
class Matrices {
  private final Memberships memberships;
  private final Shapes shapes;

  Matrices(Memberships memberships, Shapes shapes) {
    this.memberships = memberships;
    this.shapes = shapes;
  }

  /// As that member sees it.
  Matrix of(Draft draft, List<Role> given, Member viewer) {
    var members = memberships.inPlan(draft.plan().id());
    var columns =
        Stream.of(Side.values())
            .flatMap(side ->
                members.stream()
                    .filter(m -> m.organisation().equals(draft.plan().seat(side).organisation()))
                    .map(m ->
                        new Matrix.Column(
                            m.person().toString(), m.name(), side.key(), m.duty(), m.joined())))
            .toList();
    var rows =
        Stream.of(WholePlan.KIND, GoalShape.KIND, ActionShape.KIND)
            .flatMap(kind -> draft.units(kind).stream())
            .map(unit ->
                new Matrix.Row(
                    unit.id().toString(),
                    unit.kind(),
                    called(draft, unit),
                    cells(unit, columns, given, viewer)))
            .toList();
    return new Matrix(columns, rows);
  }

  private String called(Draft draft, Unit unit) {
    return unit.kind().equals(WholePlan.KIND) ? draft.plan().title() : shapes.called(unit);
  }

  private static List<Matrix.Cell> cells(
      Unit unit, List<Matrix.Column> people, List<Role> given, Member viewer) {
    return people.stream()
        .map(p ->
            given.stream()
                .filter(r -> r.unit().equals(unit.id()) && r.person().toString().equals(p.id()))
                .findFirst()
                .map(r -> cell(p, r, viewer))
                .orElseGet(
                    () -> new Matrix.Cell(p.id(), p.name(), p.side(), "", "none", null, 0, false)))
        .toList();
  }

  private static Matrix.Cell cell(Matrix.Column person, Role role, Member viewer) {
    var state = role.isAcknowledged() ? "seen" : role.isDeclined() ? "declined" : "asked";
    return new Matrix.Cell(
        person.id(),
        person.name(),
        person.side(),
        role.letter().name(),
        state,
        role.declinedWhy(),
        role.version(),
        role.person().equals(viewer.person()));
  }
}
