package tandem.inbox;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/// What is done later and surely, by whichever process is free. A job is put down in the
/// transaction that causes it, so it is done only if that commits.
@Configuration(proxyBeanMethods = false)
class Jobs {
  static final String TABLE = "inbox.job";

  private final DataSource source;
  private final ObjectProvider<Chores> chores;
  private final boolean on;
  private @Nullable Scheduler scheduler;

  Jobs(DataSource source, ObjectProvider<Chores> chores, @Value("${tandem.jobs:on}") String jobs) {
    this.source = source;
    this.chores = chores;
    this.on = !jobs.equalsIgnoreCase("off");
  }

  @Bean
  static SchedulerClient later(DataSource source) {
    return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(source), List.of())
        .tableName(TABLE)
        .build();
  }

  @EventListener(ApplicationReadyEvent.class)
  synchronized void start() {
    if (on && scheduler == null) {
      scheduler = scheduler(source, chores.stream().flatMap(it -> it.tasks().stream()).toList());
      scheduler.start();
    }
  }

  @EventListener(ContextClosedEvent.class)
  synchronized void stop() {
    if (scheduler != null) {
      scheduler.stop();
      scheduler = null;
    }
  }

  /// A job whose process died is taken up by another after two minutes. One that this process
  /// cannot do waits for a process that can: a mail, for one with a mail server.
  static Scheduler scheduler(DataSource source, List<Task<?>> tasks) {
    return Scheduler.create(source, tasks.stream().filter(it -> !isRecurring(it)).toList())
        .startTasks(
            tasks.stream().filter(Jobs::isRecurring).map(it -> (RecurringTask<?>) it).toList())
        .tableName(TABLE)
        .threads(4)
        .pollingInterval(Duration.ofSeconds(2))
        .heartbeatInterval(Duration.ofSeconds(20))
        .missedHeartbeatsLimit(6)
        .deleteUnresolvedAfter(Duration.ofDays(60))
        .shutdownMaxWait(Duration.ofSeconds(20))
        .failureLogging(LogLevel.WARN, false)
        .build();
  }

  private static boolean isRecurring(Task<?> task) {
    return task instanceof RecurringTask<?>;
  }
}
