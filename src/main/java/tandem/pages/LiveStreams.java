package tandem.pages;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.basics.PlanId;
import tandem.database.Ear;
import tandem.ledger.Signal;

/// All pages that are open in this process, by plan.
@Component
class LiveStreams implements Ear {
  private final Map<PlanId, Set<LiveStream>> open = new ConcurrentHashMap<>();

  LiveStream open(PlanId plan, Member viewer) {
    var stream = new LiveStream(plan, viewer);
    open.compute(
        plan,
        (id, present) -> {
          var streams = present == null ? ConcurrentHashMap.<LiveStream>newKeySet() : present;
          streams.add(stream);
          return streams;
        });
    return stream;
  }

  void close(LiveStream stream) {
    open.computeIfPresent(
        stream.plan(),
        (id, streams) -> {
          streams.remove(stream);
          return streams.isEmpty() ? null : streams;
        });
  }

  @Override
  public String channel() {
    return Signal.CHANNEL;
  }

  @Override
  public void hear(String text) {
    var signal = Signal.read(text);
    tell(new PlanId(signal.plan()), new LiveStream.Changed(signal));
  }

  void tell(PlanId plan, LiveStream.News news) {
    open.getOrDefault(plan, Set.of()).forEach(stream -> stream.tell(news));
  }

  @Override
  public void mayHaveMissed() {
    all().forEach(stream -> stream.tell(new LiveStream.Missed()));
  }

  /// Otherwise open streams would hold up the end of the process.
  @EventListener(ContextClosedEvent.class)
  void end() {
    all().forEach(stream -> stream.tell(new LiveStream.Over()));
  }

  private Stream<LiveStream> all() {
    return open.values().stream().flatMap(Set::stream);
  }
}
