package tandem.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.UnitId;

@TandemTest
class PresenceTest {
  @Autowired Presence presence;
  @Autowired LiveStreams streams;
  @Autowired JdbcClient jdbc;

  final PlanId plan = PlanId.fresh();
  final Member ana = new Member(PersonId.fresh(), OrganisationId.fresh(), "Ana", "ana@example.org");

  @Test
  void tellsOpenPagesWhoCameAndWhereTheyWrite() throws Exception {
    var stream = streams.open(plan, ana);
    try {
      presence.sign(plan, null, ana);
      assertThat(stream.next(Duration.ofSeconds(10)))
          .containsInstanceOf(LiveStream.PeopleChanged.class);
      var unit = new UnitId(UUID.randomUUID());
      presence.sign(plan, unit, ana);
      assertThat(stream.next(Duration.ofSeconds(10)))
          .containsInstanceOf(LiveStream.PeopleChanged.class);
      assertThat(presence.in(plan))
          .extracting(Sign::name, Sign::unit)
          .containsExactly(org.assertj.core.groups.Tuple.tuple("Ana", unit.value()));
    } finally {
      streams.close(stream);
    }
  }

  @Test
  void forgetsWhoGaveNoSignForHalfAMinute() throws Exception {
    var time = new AtomicReference<>(Instant.parse("2027-03-04T10:00:00Z"));
    var here = new Presence(jdbc, streams, ((InstantSource) time::get).withZone(ZoneOffset.UTC));
    var stream = streams.open(plan, ana);
    try {
      var sign = new Sign(plan.value(), ana.person().value(), "Ana", UUID.randomUUID(), null);
      here.hear(sign.written());
      stream.next(Duration.ZERO);
      time.updateAndGet(it -> it.plusSeconds(29));
      here.forget();
      assertThat(here.in(plan)).containsExactly(sign);
      assertThat(stream.next(Duration.ZERO)).isEmpty();
      time.updateAndGet(it -> it.plusSeconds(2));
      assertThat(here.in(plan)).isEmpty();
      here.forget();
      assertThat(stream.next(Duration.ZERO)).containsInstanceOf(LiveStream.PeopleChanged.class);
    } finally {
      streams.close(stream);
    }
  }
}
