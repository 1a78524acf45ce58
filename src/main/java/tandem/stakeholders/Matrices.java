package tandem.stakeholders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.access.Memberships;
import tandem.access.PlanMember;
import tandem.actions.ActionShape;
import tandem.basics.PlanId;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.goals.GoalShape;
import tandem.plans.Ago;
import tandem.plans.Draft;
import tandem.plans.Shapes;
import tandem.plans.Unit;
import tandem.plans.WholePlan;

/// Lays the letters out: the plan, its goals with their actions beneath, and people across, vendor
/// first.
@Component
class Matrices {
  private final Memberships memberships;
  private final Roles roles;
  private final Shapes shapes;
  private final Ago ago;

  Matrices(Memberships memberships, Roles roles, Shapes shapes, Ago ago) {
    this.memberships = memberships;
    this.roles = roles;
    this.shapes = shapes;
    this.ago = ago;
  }

  /// As that member sees it.
  Matrix of(Draft draft, List<Role> given, Member viewer) {
    var byUnit = given.stream().collect(Collectors.groupingBy(Role::unit));
    var blanks =
        roles.wanted(draft.plan().id()).stream().collect(Collectors.groupingBy(Wanted::unit));
    var rows =
        units(draft).stream()
            .map(unit ->
                new Matrix.Row(
                    unit.id().toString(),
                    unit.kind(),
                    called(draft, unit),
                    cells(draft, unit, byUnit.getOrDefault(unit.id(), List.of()), viewer),
                    blanks.getOrDefault(unit.id(), List.of()).stream()
                        .map(it -> blank(draft, it))
                        .toList()))
            .toList();
    return new Matrix(groups(draft, rows), rows);
  }

  /// The part or action of a plan with what people have of it.
  Matrix.Row row(Draft draft, UnitId unit, List<Role> given, Member viewer) {
    var of = draft.unit(unit);
    var plan = draft.plan().id();
    return new Matrix.Row(
        unit.toString(),
        of.kind(),
        called(draft, of),
        cells(draft, of, given.stream().filter(it -> it.unit().equals(unit)).toList(), viewer),
        wanted(plan, unit).stream().map(it -> blank(draft, it)).toList());
  }

  /// A person's place in a row where they have no letter yet.
  Matrix.Cell empty(Draft draft, PlanMember person) {
    return new Matrix.Cell(
        person.person().toString(),
        person.name(),
        draft.side(person).key(),
        "",
        "none",
        null,
        0,
        false,
        null,
        List.of());
  }

  private List<Wanted> wanted(PlanId plan, UnitId unit) {
    return roles.wanted(plan).stream().filter(it -> it.unit().equals(unit)).toList();
  }

  /// Each goal is followed by its actions; what serves no goal comes last.
  static List<Unit> units(Draft draft) {
    var steps =
        draft.units(ActionShape.KIND).stream()
            .collect(Collectors.groupingBy(it -> Objects.requireNonNullElse(it.value("goal"), "")));
    var goals = draft.units(GoalShape.KIND);
    var known = goals.stream().map(it -> it.id().toString()).collect(Collectors.toSet());
    var under =
        goals.stream()
            .flatMap(goal ->
                Stream.concat(
                    Stream.of(goal), steps.getOrDefault(goal.id().toString(), List.of()).stream()));
    var alone =
        draft.units(ActionShape.KIND).stream().filter(it -> !known.contains(it.value("goal")));
    return Stream.of(draft.units(WholePlan.KIND).stream(), under, alone).flatMap(it -> it).toList();
  }

  private List<Matrix.Group> groups(Draft draft, List<Matrix.Row> rows) {
    var letters =
        rows.stream()
            .flatMap(row -> row.cells().values().stream())
            .collect(Collectors.groupingBy(Matrix.Cell::person));
    var members = memberships.inPlan(draft.plan().id());
    return Stream.of(Side.values())
        .map(side ->
            new Matrix.Group(
                side.key(),
                draft.plan().seat(side).shortName(),
                members.stream()
                    .filter(it -> draft.side(it) == side)
                    .map(it ->
                        column(it, side, letters.getOrDefault(it.person().toString(), List.of())))
                    .toList()))
        .toList();
  }

  private static Matrix.Column column(PlanMember it, Side side, List<Matrix.Cell> cells) {
    var waiting = cells.stream().filter(cell -> !cell.state().equals("seen")).count();
    return new Matrix.Column(
        it.person().toString(),
        it.name(),
        side.key(),
        it.duty(),
        it.joined(),
        cells.size(),
        (int) waiting);
  }

  private String called(Draft draft, Unit unit) {
    return unit.kind().equals(WholePlan.KIND) ? draft.plan().title() : shapes.called(unit);
  }

  private Map<String, Matrix.Cell> cells(Draft draft, Unit unit, List<Role> held, Member viewer) {
    var cells = new LinkedHashMap<String, Matrix.Cell>();
    if (!held.isEmpty()) {
      var content = Content.of(unit, shapes);
      held.forEach(it -> cells.put(it.person().toString(), cell(draft, it, content, viewer)));
    }
    return cells;
  }

  private Matrix.Cell cell(Draft draft, Role role, String content, Member viewer) {
    var vendor = role.organisation().equals(draft.plan().vendor().organisation());
    return new Matrix.Cell(
        role.person().toString(),
        role.name(),
        (vendor ? Side.VENDOR : Side.PARTNER).key(),
        role.letter().name(),
        role.state(content),
        role.declinedWhy(),
        role.version(),
        role.person().equals(viewer.person()),
        role.asking().revision(),
        List.of());
  }

  /// With what happened to it, which only the page of one role tells.
  Matrix.Cell told(Draft draft, Role role, Member viewer) {
    var bare = cell(draft, role, Content.of(draft.unit(role.unit()), shapes), viewer);
    var moments = new ArrayList<Matrix.Moment>();
    moments.add(new Matrix.Moment("asked", ago.say(role.asking().at())));
    if (role.asking().openedAt() != null) {
      moments.add(new Matrix.Moment("opened", ago.say(role.asking().openedAt())));
    }
    if (role.acknowledgedAt() != null) {
      moments.add(new Matrix.Moment("seen", ago.say(role.acknowledgedAt())));
    }
    if (role.declinedAt() != null) {
      moments.add(new Matrix.Moment("declined", ago.say(role.declinedAt())));
    }
    return new Matrix.Cell(
        bare.person(),
        bare.name(),
        bare.side(),
        bare.letter(),
        bare.state(),
        bare.why(),
        bare.version(),
        bare.mine(),
        bare.revision(),
        moments);
  }

  private static Matrix.Blank blank(Draft draft, Wanted it) {
    var vendor = it.organisation().equals(draft.plan().vendor().organisation());
    var side = vendor ? Side.VENDOR : Side.PARTNER;
    return new Matrix.Blank(
        side.key(), draft.plan().seat(side).shortName(), it.letter(), it.askedBy(), it.why());
  }
}
