package tandem.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.serializer.JavaSerializer;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.ledger.Change;
import tandem.ledger.Recorded;

@TandemTest
class PlanNewsTest {
  private static final Instant NOON = Instant.parse("2027-01-05T12:00:20Z");
  private static final Member ANA =
      new Member(PersonId.fresh(), OrganisationId.fresh(), "Ana", "ana@ana.example");

  @Autowired SchedulerClient later;
  @Autowired DataSource app;
  @Autowired JdbcClient jdbc;
  @Autowired Readers readers;
  @Autowired NewsFor newsFor;
  @Autowired Notices notices;
  @Autowired ChannelNews channels;
  @Autowired TransactionOperations transactions;

  final PlanId plan = PlanId.fresh();

  @AfterEach
  void clear() {
    jobs().forEach(it -> later.cancel(it.getTaskInstance()));
  }

  @Test
  void gathersTheChangesOfAMinuteInOneJobFromTheFirstOn() {
    changed(7, NOON);
    changed(8, NOON.plusSeconds(39));
    changed(9, NOON.plusSeconds(40));
    assertThat(jobs())
        .extracting(
            it -> new JavaSerializer().deserialize(Long.class, it.getData()),
            it -> it.getExecutionTime())
        .containsExactlyInAnyOrder(
            tuple(7L, Instant.parse("2027-01-05T12:02:00Z")),
            tuple(9L, Instant.parse("2027-01-05T12:03:00Z")));
  }

  @Test
  void isTakenOutWhenItWasTold() {
    changed(7, NOON);
    var time = new SettableClock();
    time.set(NOON.plusSeconds(120));
    manual(time).runAnyDueExecutions();
    assertThat(jobs()).isEmpty();
  }

  private ManualScheduler manual(SettableClock time) {
    return TestHelper.createManualScheduler(app, news(time.now()).tasks())
        .clock(time)
        .tableName("inbox.job")
        .build();
  }

  private void changed(long revision, Instant at) {
    var change = new Change(plan.value(), "plan", "title", "A", "B", null);
    news(at).on(new Recorded(plan, revision, ANA, Recorded.Matter.CONTENT, List.of(change)));
  }

  private PlanNews news(Instant at) {
    var clock = Clock.fixed(at, ZoneOffset.UTC);
    return new PlanNews(
        later,
        jdbc,
        readers,
        newsFor,
        notices,
        channels,
        transactions,
        clock,
        Duration.ofMinutes(1));
  }

  private List<ScheduledExecution<byte[]>> jobs() {
    return later.getScheduledExecutionsForTask("plan-news", byte[].class).stream()
        .filter(it -> it.getTaskInstance().getId().startsWith(plan.toString()))
        .toList();
  }
}
