package tandem.practicality.engine;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// The whole problem written down for CP-SAT: for each hour of each person, which action has it.
/// Made from the case alone.
final class HourByHour {
  private static final int DAY = 32;
  private final Case of;
  private final CpModel model = new CpModel();
  private final Map<String, BoolVar> kept = new HashMap<>();
  private final Map<String, BoolVar> postponed = new HashMap<>();
  private final Map<String, IntVar> begin = new HashMap<>();
  private final Map<String, IntVar> end = new HashMap<>();
  private final Map<String, List<Literal>> owners = new HashMap<>();
  private final LinearExprBuilder value = LinearExpr.newBuilder();

  private HourByHour(Case of) {
    this.of = of;
  }

  /// The highest value; empty when CP-SAT could not prove it in time.
  static OptionalInt best(Case of) {
    return new HourByHour(of).solve();
  }

  private OptionalInt solve() {
    of.goals().forEach(this::goal);
    of.actions().forEach(this::action);
    of.actions().forEach(this::order);
    owners.values().forEach(model::addAtMostOne);
    model.maximize(value);
    var solver = new CpSolver();
    solver.getParameters().setNumWorkers(1).setMaxTimeInSeconds(20);
    return solver.solve(model) == CpSolverStatus.OPTIMAL
        ? OptionalInt.of((int) Math.round(solver.objectiveValue()))
        : OptionalInt.empty();
  }

  private void goal(Case.Goal goal) {
    var keep = model.newBoolVar("");
    var wait = model.newBoolVar("");
    model.addAtMostOne(List.of(keep, wait));
    if (!goal.mayWait()) {
      model.addEquality(wait, 0);
    }
    int worth = goal.vendorValue() + goal.partnerValue();
    value.addTerm(keep, worth).addTerm(wait, worth / 2);
    kept.put(goal.id(), keep);
    postponed.put(goal.id(), wait);
  }

  private void action(Case.Action action) {
    int last = time(of.waitUntil().plusDays(400));
    var from = model.newIntVar(0, last, "");
    var until = model.newIntVar(0, last, "");
    begin.put(action.id(), from);
    end.put(action.id(), until);
    model.addLessOrEqual(from, until);
    var goal =
        of.goals().stream().filter(it -> it.id().equals(action.goal())).findFirst().orElseThrow();
    var due = action.due() == null || goal.due().isBefore(action.due()) ? goal.due() : action.due();
    model.addLessOrEqual(until, time(due.plusDays(1))).onlyEnforceIf(kept.get(goal.id()));
    model
        .addLessOrEqual(until, time(of.waitUntil().plusDays(1)))
        .onlyEnforceIf(postponed.get(goal.id()));
    if (action.notBefore() != null) {
      model.addGreaterOrEqual(from, time(action.notBefore()));
    }
    action.items().forEach(it -> item(action, it, from, until));
  }

  private void item(Case.Action action, Case.Item item, IntVar from, IntVar until) {
    var hours =
        of.people().stream()
            .filter(it -> it.id().equals(item.person()))
            .findFirst()
            .orElseThrow()
            .hours();
    var sum = LinearExpr.newBuilder();
    for (int day = 0; day < hours.size(); day++) {
      for (int hour = 0; hour < hours.get(day); hour++) {
        var mine = model.newBoolVar("");
        sum.add(mine);
        model.addLessOrEqual(from, day * DAY + hour).onlyEnforceIf(mine);
        model.addGreaterOrEqual(until, day * DAY + hour + 1).onlyEnforceIf(mine);
        owners
            .computeIfAbsent(item.person() + " " + day + " " + hour, _ -> new ArrayList<>())
            .add(mine);
      }
    }
    sum.addTerm(kept.get(action.goal()), -item.hours());
    sum.addTerm(postponed.get(action.goal()), -item.hours());
    model.addEquality(sum, 0);
  }

  private void order(Case.Action action) {
    for (var earlier : action.after()) {
      model.addGreaterOrEqual(begin.get(action.id()), end.get(earlier));
      var goal =
          of.actions().stream()
              .filter(it -> it.id().equals(earlier))
              .findFirst()
              .orElseThrow()
              .goal();
      model.addLessOrEqual(
          LinearExpr.sum(new Literal[] {kept.get(action.goal()), postponed.get(action.goal())}),
          LinearExpr.sum(new Literal[] {kept.get(goal), postponed.get(goal)}));
    }
  }

  private int time(LocalDate day) {
    return (int) Math.max(0, day.toEpochDay() - of.start().toEpochDay()) * DAY;
  }
}
