package tandem.practicality.engine;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The choice as a mixed integer program, solved by SCIP in OR-Tools on one thread.
final class ScipMaster implements Master {
  private static final double NONE = Double.NEGATIVE_INFINITY;

  @Override
  public Optional<Choice> best(Question question, double seconds, int megabytes) {
    var solver = MPSolver.createSolver("SCIP");
    try {
      solver.setTimeLimit((long) (seconds * 1000));
      solver.setSolverSpecificParametersAsString("limits/memory = " + megabytes + "\n");
      var variables = variables(solver, question);
      rows(solver, question, variables);
      solver.objective().setMaximization();
      var status = solver.solve();
      if (status != MPSolver.ResultStatus.OPTIMAL && status != MPSolver.ResultStatus.FEASIBLE) {
        return Optional.empty();
      }
      int bound = (int) Math.floor(solver.objective().bestBound() + 1e-6);
      return Optional.of(new Choice(fates(variables), bound));
    } finally {
      solver.delete();
    }
  }

  private static List<MPVariable[]> variables(MPSolver solver, Question question) {
    var all = new ArrayList<MPVariable[]>();
    for (int g = 0; g < question.goals(); g++) {
      var one = solver.makeConstraint(1, 1);
      var fates = new MPVariable[Fate.values().length];
      for (var fate : Fate.values()) {
        var variable = solver.makeIntVar(0, question.allows(g, fate) ? 1 : 0, "");
        one.setCoefficient(variable, 1);
        solver.objective().setCoefficient(variable, question.worth(g, fate));
        fates[fate.ordinal()] = variable;
      }
      all.add(fates);
    }
    return all;
  }

  private static void rows(MPSolver solver, Question question, List<MPVariable[]> variables) {
    for (var window : question.windows()) {
      var row = solver.makeConstraint(NONE, window.capacity());
      for (int g = 0; g < question.goals(); g++) {
        add(row, variables.get(g), Fate.KEPT, window.kept()[g]);
        add(row, variables.get(g), Fate.POSTPONED, window.postponed()[g]);
      }
    }
    for (int g = 0; g < question.goals(); g++) {
      for (int needed : question.needs()[g]) {
        var row = solver.makeConstraint(NONE, 0);
        add(row, variables.get(needed), Fate.CUT, 1);
        add(row, variables.get(g), Fate.KEPT, 1);
        add(row, variables.get(g), Fate.POSTPONED, 1);
        row.setUb(1);
      }
    }
    for (var refused : question.refused()) {
      int count = 0;
      var row = solver.makeConstraint(NONE, 0);
      for (int g = 0; g < refused.length; g++) {
        count += refused[g] == Fate.CUT ? 0 : 1;
        add(row, variables.get(g), Fate.KEPT, refused[g] == Fate.CUT ? 0 : 1);
        add(row, variables.get(g), Fate.POSTPONED, refused[g] == Fate.POSTPONED ? 1 : 0);
      }
      row.setUb(count - 1);
    }
  }

  private static void add(MPConstraint row, MPVariable[] fates, Fate fate, int factor) {
    if (factor != 0) {
      row.setCoefficient(fates[fate.ordinal()], factor);
    }
  }

  private static Fate[] fates(List<MPVariable[]> variables) {
    var fates = new Fate[variables.size()];
    for (int g = 0; g < fates.length; g++) {
      for (var fate : Fate.values()) {
        if (variables.get(g)[fate.ordinal()].solutionValue() > 0.5) {
          fates[g] = fate;
        }
      }
    }
    return fates;
  }
}
