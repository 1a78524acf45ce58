package tandem.pages;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tandem.access.Member;
import tandem.basics.PlanId;

/// One open page of a plan: what waits to be told to it.
final class LiveStream {
  /// What a stream is told beside signals of the ledger.
  sealed interface News permits Changed, PeopleChanged, Missed, Over {}

  record Changed(tandem.ledger.Signal signal) implements News {}

  /// Somebody came, went, or writes elsewhere.
  record PeopleChanged() implements News {}

  /// Something may have been lost on the way: look into the ledger.
  record Missed() implements News {}

  /// This process stops.
  record Over() implements News {}

  private static final int MOST_WAITING = 500;

  private final PlanId plan;
  private final Member viewer;
  private final BlockingQueue<News> waiting = new LinkedBlockingQueue<>(MOST_WAITING);

  LiveStream(PlanId plan, Member viewer) {
    this.plan = plan;
    this.viewer = viewer;
  }

  PlanId plan() {
    return plan;
  }

  Member viewer() {
    return viewer;
  }

  /// Never waits: who reads too slowly is told to look into the ledger instead.
  void tell(News news) {
    if (!waiting.offer(news)) {
      waiting.clear();
      waiting.add(new Missed());
    }
  }

  /// Empty when nothing happened for so long.
  Optional<News> next(Duration patience) throws InterruptedException {
    return Optional.ofNullable(waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
  }
}
