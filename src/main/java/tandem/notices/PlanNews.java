package tandem.notices;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tandem.basics.PlanId;
import tandem.database.Acting;
import tandem.inbox.Again;
import tandem.inbox.Chores;
import tandem.ledger.Recorded;
import tandem.notices.Readers.Reader;

/// Tells people of changes in a plan that concern them, a little later and together: each as they
/// may see them, each change once.
@Component
class PlanNews implements Chores {
  /// Its name is the plan and when its while ends; its data is the first revision of that while.
  private static final TaskDescriptor<Long> NEWS = TaskDescriptor.of("plan-news", Long.class);

  private static final Duration SOON = Duration.ofSeconds(5);

  private final SchedulerClient later;
  private final JdbcClient jdbc;
  private final Readers readers;
  private final NewsFor news;
  private final Notices notices;
  private final ChannelNews channels;
  private final TransactionOperations transactions;
  private final Clock clock;
  private final Duration gather;

  PlanNews(
      SchedulerClient later,
      JdbcClient jdbc,
      Readers readers,
      NewsFor news,
      Notices notices,
      ChannelNews channels,
      TransactionOperations transactions,
      Clock clock,
      @Value("${tandem.notices.gather:1m}") Duration gather) {
    this.later = later;
    this.jdbc = jdbc;
    this.readers = readers;
    this.news = news;
    this.notices = notices;
    this.channels = channels;
    this.transactions = transactions;
    this.clock = clock;
    this.gather = gather;
  }

  /// Of roles people are told when they are asked. The changes of the same while share one job,
  /// which the first of them puts down: a plan's changes follow each other, so none is below it.
  @EventListener
  void on(Recorded recorded) {
    if (recorded.changes().stream().anyMatch(it -> !it.field().startsWith("role "))) {
      var now = clock.instant();
      var ends = now.plusMillis(gather.toMillis() - now.toEpochMilli() % gather.toMillis());
      var job =
          NEWS.instance(recorded.plan() + "/" + ends.getEpochSecond()).data(recorded.revision());
      later.scheduleIfNotExists(job.scheduledTo(ends.plus(gather)));
    }
  }

  @Override
  public List<Task<?>> tasks() {
    return List.of(
        Tasks.custom(NEWS)
            .onFailure(new Again<>(id -> {}))
            .execute((job, context) -> {
              try {
                tell(PlanId.of(job.getId().split("/")[0]), job.getData());
              } catch (ToldMeanwhile other) {
                return (done, operations) ->
                    operations.reschedule(done, clock.instant().plus(SOON));
              }
              return (done, operations) -> operations.remove();
            }));
  }

  /// Everything from that revision on that they were not told yet.
  void tell(PlanId plan, long revision) {
    channels.tell(plan, revision);
    jdbc.sql("select * from notices.to_tell(:plan, :revision)")
        .param("plan", plan.value())
        .param("revision", revision)
        .query(UUID.class)
        .list()
        .forEach(person -> readers.of(person).ifPresent(reader -> tell(plan, revision, reader)));
  }

  private void tell(PlanId plan, long revision, Reader reader) {
    Acting.as(
        reader.member().person(),
        () -> {
          var found = news.of(plan, revision, reader);
          transactions.executeWithoutResult(status -> {
            if (found.upTo() > found.after() && isFirst(plan, found, reader)) {
              found.notices().forEach(notices::tell);
            }
          });
        });
  }

  /// Of two jobs that would tell the same, one comes first; the other begins anew.
  private boolean isFirst(PlanId plan, NewsFor.Found found, Reader reader) {
    var moved =
        jdbc.sql(
                """
                insert into notices.told as t (plan, person, revision) values (:plan, :me, :to)
                on conflict (plan, person) do update set revision = excluded.revision
                 where t.revision = :from\
                """)
            .param("plan", plan.value())
            .param("me", reader.member().person().value())
            .param("from", found.after())
            .param("to", found.upTo())
            .update();
    if (moved == 0) {
      throw new ToldMeanwhile();
    }
    return true;
  }

  private static final class ToldMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
