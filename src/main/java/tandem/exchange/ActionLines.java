package tandem.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.actions.ActionShape;
import tandem.actions.Completions.Completion;
import tandem.basics.UnitId;
import tandem.plans.Unit;
import tandem.stakeholders.Letter;
import tandem.stakeholders.Role;

/// The actions of a plan as lines of its workbook: who does what by when, and what is done.
final class ActionLines {
  private final SharedUnits shared;
  private final List<Role> roles;
  private final Map<UnitId, Completion> done;

  ActionLines(SharedUnits shared, List<Role> roles, Map<UnitId, Completion> done) {
    this.shared = shared;
    this.roles = roles;
    this.done = done;
  }

  List<PlanSheet.Action> all() {
    return shared.of(ActionShape.KIND).stream().map(this::action).toList();
  }

  private PlanSheet.Action action(Unit unit) {
    var effort = unit.value("effort");
    var completion = done.get(unit.id());
    return new PlanSheet.Action(
        shared.number(unit),
        shared.find(unit.value("goal")).map(shared::number).orElse(null),
        unit.value("title"),
        names(unit, Letter.R),
        names(unit, Letter.A),
        names(unit, Letter.S),
        names(unit, Letter.C),
        names(unit, Letter.I),
        date(unit.value("start")),
        date(unit.value("due")),
        effort == null ? null : new BigDecimal(effort),
        after(unit),
        unit.value("done_when"),
        completion == null ? null : completion.on());
  }

  private List<Integer> after(Unit action) {
    var after = action.value("after");
    return after == null
        ? List.of()
        : Arrays.stream(after.split(","))
            .flatMap(id -> shared.find(id).stream())
            .map(shared::number)
            .sorted()
            .toList();
  }

  private List<String> names(Unit unit, Letter letter) {
    return roles.stream()
        .filter(r -> r.unit().equals(unit.id()) && r.letter() == letter)
        .map(Role::name)
        .toList();
  }

  private static @Nullable LocalDate date(@Nullable String day) {
    return day == null ? null : LocalDate.parse(day);
  }
}
