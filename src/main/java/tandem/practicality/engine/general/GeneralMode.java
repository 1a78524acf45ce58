package tandem.practicality.engine.general;

import java.lang.management.ManagementFactory;

/// The shortest schedule of a project: breeding finds it, CP-SAT proves it, each helps the other.
///
/// @param starts by job
/// @param end when the last job ends
/// @param bound no schedule is shorter
public record GeneralMode(int[] starts, int end, int bound) {
  private static final double FIRST = 0.1;
  private static final double PROVING = 0.6;

  public boolean proven() {
    return end == bound;
  }

  /// @param seconds of CPU on one thread, of which CP-SAT may take six tenths
  public static GeneralMode solve(Project project, double seconds) {
    double begun = used();
    int bound = project.bound();
    var justification = new Justification(project);
    justification.improve(bound, () -> used() - begun < FIRST * seconds);
    if (justification.end > bound) {
      var found = Exactly.shorter(project, justification.best, bound, PROVING * seconds);
      bound = found.bound();
      if (found.starts().length > 0) {
        justification.add(found.starts());
      }
      int proven = bound;
      justification.improve(proven, () -> used() - begun < seconds);
    }
    return new GeneralMode(justification.best, justification.end, bound);
  }

  private static double used() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }
}
