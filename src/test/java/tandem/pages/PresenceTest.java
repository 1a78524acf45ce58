package tandem.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
}
