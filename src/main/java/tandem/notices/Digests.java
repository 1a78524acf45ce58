package tandem.notices;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tandem.database.Acting;
import tandem.inbox.Again;
import tandem.inbox.Chores;
import tandem.inbox.MailServer;
import tandem.inbox.Needs;
import tandem.notices.Readers.Reader;

/// The digests: at seven in the morning of each person one job, which tells what waits for them
/// then; on the first morning of a week the weekly one, and the question of the week.
@Component
class Digests implements Chores {
  static final int HOUR = 7;
  private static final TaskDescriptor<Void> DIGEST = TaskDescriptor.of("digest");

  private final SchedulerClient later;
  private final JdbcClient jdbc;
  private final Readers readers;
  private final Needs needs;
  private final Quiet quiet;
  private final Informed informed;
  private final Wishes wishes;
  private final DigestLetter letter;
  private final Notices notices;
  private final MailServer server;
  private final TransactionOperations transactions;
  private final Clock clock;

  Digests(
      SchedulerClient later,
      JdbcClient jdbc,
      Readers readers,
      Needs needs,
      Quiet quiet,
      Informed informed,
      Wishes wishes,
      DigestLetter letter,
      Notices notices,
      MailServer server,
      TransactionOperations transactions,
      Clock clock) {
    this.later = later;
    this.jdbc = jdbc;
    this.readers = readers;
    this.needs = needs;
    this.quiet = quiet;
    this.informed = informed;
    this.wishes = wishes;
    this.letter = letter;
    this.notices = notices;
    this.server = server;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public List<Task<?>> tasks() {
    return List.of(
        Tasks.recurring("mornings", FixedDelay.of(Duration.ofMinutes(10)))
            .execute((job, context) -> mornings()),
        Tasks.custom(DIGEST)
            .onFailure(new Again<>(id -> {}))
            .execute((job, context) -> {
              readers.of(UUID.fromString(job.getId().split("/")[0])).ifPresent(this::send);
              return (done, operations) -> operations.remove();
            }));
  }

  /// A job for everybody whose morning has come.
  void mornings() {
    jdbc.sql("select person || '/' || day from notices.mornings(:now, :hour)")
        .param("now", OffsetDateTime.now(clock))
        .param("hour", HOUR)
        .query(String.class)
        .list()
        .forEach(it -> later.scheduleIfNotExists(DIGEST.instance(it).scheduledTo(clock.instant())));
  }

  void send(Reader reader) {
    Acting.as(
        reader.member().person(),
        () -> {
          var open =
              needs.of(reader.member()).rows().stream()
                  .filter(it -> server.takes(it.in().sample()))
                  .toList();
          var asked = quiet.of(reader);
          transactions.executeWithoutResult(status -> send(reader, open, asked));
        });
  }

  /// That a day's digest is dealt with is kept with the letter itself, so there is one.
  private void send(Reader reader, List<Needs.Row> open, List<Notice> asked) {
    var today = LocalDate.ofInstant(clock.instant(), reader.zone());
    var choices = wishes.choices(reader.member());
    var weekly =
        isFirst("weekly", today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), reader);
    var daily = isFirst("daily", today, reader);
    if (weekly) {
      asked.stream()
          .filter(it -> choices.of(it.plan(), Reason.QUIET) != Rhythm.NEVER)
          .forEach(notices::send);
    }
    if (choices.of(null, Reason.DIGEST) != Rhythm.NEVER) {
      var week = weekly ? Digest.weekly(open, choices) : new Digest(List.of());
      var rows =
          !week.rows().isEmpty() || !daily ? week.rows() : Digest.daily(open, choices).rows();
      var news = informed(choices.of(null, Reason.INFORMED), daily, weekly, reader);
      if (!rows.isEmpty() || !news.isEmpty()) {
        notices.send(letter.of(rows, news, reader));
      }
    }
  }

  private String informed(Rhythm rhythm, boolean daily, boolean weekly, Reader reader) {
    var days = rhythm == Rhythm.WEEKLY && weekly ? 7 : rhythm == Rhythm.DAILY && daily ? 1 : 0;
    return days == 0 ? "" : informed.since(clock.instant().minus(Duration.ofDays(days)), reader);
  }

  private boolean isFirst(String kind, LocalDate day, Reader reader) {
    return jdbc.sql(
                """
                insert into notices.digest (person, kind, day) values (:me, :kind, :day)
                on conflict do nothing\
                """)
            .param("me", reader.member().person().value())
            .param("kind", kind)
            .param("day", day)
            .update()
        > 0;
  }
}
