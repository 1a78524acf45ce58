package tandem.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
import tandem.stakeholders.Role;

/// What the viewer does (R) and is late, or due within a week. What is blocked waits for somebody
/// else.
@Component
class ActionNeeds {
  private static final int DAYS = 7;

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

  List<Needs.Row> of(Draft draft, List<Role> given, Member me) {
    var mine =
        given.stream()
            .filter(role -> role.letter() == Letter.R && !role.isDeclined())
            .filter(role -> role.person().equals(me.person()))
            .map(Role::unit)
            .collect(Collectors.toSet());
    if (mine.isEmpty() || draft.plan().stage() == Stage.CLOSED) {
      return List.of();
    }
    var today = LocalDate.now(clock);
    var done = completions.of(draft.plan().id()).keySet();
    return draft.units(ActionShape.KIND).stream()
        .filter(action -> mine.contains(action.id()) && action.has("due"))
        .filter(action -> OPEN.contains(ActionState.of(action, done.contains(action.id()), today)))
        .filter(action -> !due(action).isAfter(today.plusDays(DAYS)))
        .sorted(Comparator.comparing(ActionNeeds::due))
        .map(action -> row(draft, action, today))
        .toList();
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
        true);
  }

  private static LocalDate due(Unit action) {
    return LocalDate.parse(Objects.requireNonNull(action.value("due")));
  }
}
