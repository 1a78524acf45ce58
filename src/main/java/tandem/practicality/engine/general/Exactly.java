package tandem.practicality.engine.general;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import java.lang.management.ManagementFactory;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/// Asks CP-SAT, on one thread, for a shorter schedule or the proof that there is none.
final class Exactly {
  private final Project project;
  private final CpModel model = new CpModel();
  private final IntVar[] starts;

  /// @param starts of a schedule that is shorter; empty when none was found
  record Found(int[] starts, int bound) {}

  private Exactly(Project project, int[] known, int bound) {
    this.project = project;
    int most = project.end(known) - 1;
    int[] heads = project.heads();
    int[] tails = project.tails();
    starts =
        IntStream.range(0, project.jobs())
            .mapToObj(it -> model.newIntVar(heads[it], most - tails[it], ""))
            .toArray(IntVar[]::new);
    var intervals =
        IntStream.range(0, project.jobs())
            .mapToObj(it -> model.newFixedSizeIntervalVar(starts[it], project.length()[it], ""))
            .toArray(IntervalVar[]::new);
    var end = model.newIntVar(bound, most, "");
    for (int job = 0; job < starts.length; job++) {
      model.addGreaterOrEqual(end, plus(job));
      for (int earlier : project.after()[job]) {
        model.addGreaterOrEqual(starts[job], plus(earlier));
      }
      model.addHint(starts[job], Math.min(known[job], most - tails[job]));
    }
    for (int r = 0; r < project.capacity().length; r++) {
      var resource = model.addCumulative(project.capacity()[r]);
      for (int job = 0; job < starts.length; job++) {
        if (project.takes()[job][r] > 0 && project.length()[job] > 0) {
          resource.addDemand(intervals[job], project.takes()[job][r]);
        }
      }
    }
    model.minimize(end);
  }

  private LinearExpr plus(int job) {
    return LinearExpr.newBuilder().add(starts[job]).add(project.length()[job]).build();
  }

  static Found shorter(Project project, int[] known, int bound, double seconds) {
    int[] tails = project.tails();
    int[] heads = project.heads();
    int most = project.end(known) - 1;
    if (IntStream.range(0, tails.length).anyMatch(it -> heads[it] + tails[it] > most)) {
      return new Found(new int[0], most + 1);
    }
    return new Exactly(project, known, bound).solve(most, bound, seconds);
  }

  /// CP-SAT counts seconds of the clock, we those of the thread.
  private CpSolverStatus within(double seconds, CpSolver solver) {
    long thread = Thread.currentThread().threadId();
    double until = used(thread) + seconds;
    var watching =
        Thread.ofVirtual()
            .start(() -> {
              while (used(thread) < until && !Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(20_000_000);
              }
              solver.stopSearch();
            });
    try {
      return solver.solve(model);
    } finally {
      watching.interrupt();
    }
  }

  private static double used(long thread) {
    return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread) / 1e9;
  }

  private Found solve(int most, int bound, double seconds) {
    var solver = new CpSolver();
    solver.getParameters().setNumWorkers(1).setMaxMemoryInMb(512);
    var status = within(seconds, solver);
    if (status == CpSolverStatus.INFEASIBLE) {
      return new Found(new int[0], most + 1);
    }
    int proven = Math.max(bound, (int) Math.ceil(solver.bestObjectiveBound() - 1e-6));
    boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
    return new Found(
        found
            ? IntStream.range(0, starts.length).map(it -> (int) solver.value(starts[it])).toArray()
            : new int[0],
        proven);
  }
}
