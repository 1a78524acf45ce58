package tandem.inbox;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;
import java.util.function.Consumer;

/// Tries again after 1, 2, 4, … minutes; after the tenth try gives up, and says so.
///
/// @param <T> the data of the job
/// @param givenUp is told the job's id
public record Again<T>(Consumer<String> givenUp) implements FailureHandler<T> {
  static final int TRIES = 10;

  @Override
  public void onFailure(ExecutionComplete done, ExecutionOperations<T> operations) {
    var tries = done.getExecution().consecutiveFailures + 1;
    if (tries >= TRIES) {
      givenUp.accept(done.getExecution().getId());
      operations.remove();
    } else {
      var pause = Duration.ofMinutes(1L << (tries - 1));
      operations.reschedule(done, done.getTimeDone().plus(pause));
    }
  }

  /// What went wrong, by its kind alone: a server's words may quote what was sent.
  public static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Failed(String kind) {
      super(kind);
    }
  }
}
