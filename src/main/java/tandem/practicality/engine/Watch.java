package tandem.practicality.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// Counts the CPU seconds of the thread that made it against a budget: other people's work on the
/// same machine is not charged.
final class Watch {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private final Budget budget;
  private final long begun = THREADS.getCurrentThreadCpuTime();

  Watch(Budget budget) {
    this.budget = budget;
  }

  double used() {
    return (THREADS.getCurrentThreadCpuTime() - begun) / 1e9;
  }

  double left() {
    return budget.cpuSeconds() - used();
  }

  boolean lasts() {
    return left() > 0 && !budget.cancelled().getAsBoolean();
  }

  int megabytes() {
    return budget.megabytes();
  }

  void tell(int value, int bound) {
    budget.progress().accept(new Budget.Progress(used(), value, bound));
  }
}
