package tandem.inbox;

import com.github.kagkarlsson.scheduler.task.Task;
import java.util.List;

/// Whoever has work that is done later, in jobs.
public interface Chores {
  List<Task<?>> tasks();
}
