package tandem.pages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.PlanId;
import tandem.basics.UnitId;
import tandem.database.Ear;

/// Who is here now, on whichever process. It keeps nobody from writing, and is forgotten half a
/// minute after the last sign.
@Component
@EnableScheduling
class Presence implements Ear {
  private static final String CHANNEL = "tandem_presence";
  private static final Duration GONE_AFTER = Duration.ofSeconds(30);

  private final JdbcClient jdbc;
  private final LiveStreams streams;
  private final Clock clock;
  private final Map<PlanId, Map<UUID, Seen>> seen = new ConcurrentHashMap<>();

  Presence(JdbcClient jdbc, LiveStreams streams, Clock clock) {
    this.jdbc = jdbc;
    this.streams = streams;
    this.clock = clock;
  }

  private record Seen(Sign sign, Instant at) {}

  /// Tells every process.
  @Transactional
  public void sign(PlanId plan, @Nullable UnitId unit, Member member) {
    var sign =
        new Sign(
            plan.value(),
            member.person().value(),
            member.name(),
            member.organisation().value(),
            unit == null ? null : unit.value());
    jdbc.sql("select pg_notify(:channel, :text)")
        .param("channel", CHANNEL)
        .param("text", sign.written())
        .query((row, n) -> true)
        .list();
  }

  /// By name; nobody whose last sign is older than half a minute.
  List<Sign> in(PlanId plan) {
    var since = Instant.now(clock).minus(GONE_AFTER);
    return seen.getOrDefault(plan, Map.of()).values().stream()
        .filter(it -> it.at().isAfter(since))
        .map(Seen::sign)
        .sorted(Comparator.comparing(Sign::name))
        .toList();
  }

  @Override
  public String channel() {
    return CHANNEL;
  }

  @Override
  public void hear(String text) {
    var sign = Sign.read(text);
    var plan = new PlanId(sign.plan());
    var people = seen.computeIfAbsent(plan, it -> new ConcurrentHashMap<>());
    var before = people.put(sign.person(), new Seen(sign, Instant.now(clock)));
    if (!sign.isOfSamePlace(before == null ? null : before.sign())) {
      streams.tell(plan, new LiveStream.PeopleChanged());
    }
  }

  @Override
  public void mayHaveMissed() {
    // Everybody gives a new sign within seconds.
  }

  @Scheduled(fixedDelay = 5_000)
  void forget() {
    var since = Instant.now(clock).minus(GONE_AFTER);
    seen.forEach((plan, people) -> {
      if (people.values().removeIf(it -> it.at().isBefore(since))) {
        streams.tell(plan, new LiveStream.PeopleChanged());
      }
    });
    seen.values().removeIf(Map::isEmpty);
  }
}
