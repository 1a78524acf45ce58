package tandem.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.actions.ActionShape;
import tandem.actions.ActionState;
import tandem.actions.Completions;
import tandem.basics.Day;
import tandem.plans.Draft;
import tandem.plans.Shapes;
import tandem.plans.Stage;
import tandem.plans.Unit;
import tandem.stakeholders.Letter;
import tandem.stakeholders.Roles;

/// What the viewer does (R) and is late, or due within a week. What is blocked waits for somebody
/// else.
@Component
class ActionNeeds {
  static final int DAYS = 7;

  private static final Set<ActionState> OPEN =
      EnumSet.of(ActionState.TO_DO, ActionState.DOING, ActionState.LATE);

  private final Completions completions;
  private final Shapes shapes;
  private final Clock clock;

  ActionNeeds(Completions completions, Shapes shapes, Clock clock) {
    this.completions = completions;
    this.shapes = shapes;
    this.clock = clock;
  }

  List<Needs.Row> of(Needs.Around around, Member me) {
    var today = LocalDate.now(clock);
    var mine = around.drafts().stream().flatMap(it -> mine(it, around.given(it), me)).toList();
    var done = completions.among(mine.stream().map(Mine::action).toList());
    return mine.stream()
        .filter(
            it -> OPEN.contains(ActionState.of(it.action, done.contains(it.action.id()), today)))
        .filter(it -> !due(it.action).isAfter(today.plusDays(DAYS)))
        .map(it -> row(it.draft, it.action, today))
        .toList();
  }

  private record Mine(Draft draft, Unit action) {}

  private static Stream<Mine> mine(Draft draft, Roles.Given given, Member me) {
    return draft.plan().stage() == Stage.CLOSED
        ? Stream.of()
        : given.roles().stream()
            .filter(role -> role.letter() == Letter.R && !role.isDeclined())
            .filter(role -> role.person().equals(me.person()))
            .flatMap(role -> draft.find(role.unit().toString()).stream())
            .filter(unit -> unit.kind().equals(ActionShape.KIND) && unit.has("due"))
            .map(unit -> new Mine(draft, unit));
  }

  private Needs.Row row(Draft draft, Unit action, LocalDate today) {
    var plan = draft.plan();
    return new Needs.Row(
        due(action).isBefore(today) ? "late" : "do",
        Letter.R.name(),
        shapes.called(action),
        List.of(shapes.called(action), Day.inWords(due(action))),
        plan,
        action.id().toString(),
        "/plans/" + plan.id() + "/actions/" + action.id() + "/completion",
        true,
        due(action));
  }

  private static LocalDate due(Unit action) {
    return LocalDate.parse(Objects.requireNonNull(action.value("due")));
  }
}
