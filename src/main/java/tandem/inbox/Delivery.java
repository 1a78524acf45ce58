package tandem.inbox;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.basics.PersonId;

/// Brings letters to the mail server, if there is one: each by a job of its own, the refused ones
/// again later, those whose invitation has ended not at all.
@Component
class Delivery implements Chores {
  static final TaskDescriptor<Void> LETTER = TaskDescriptor.of("letter");

  private final JdbcClient jdbc;
  private final MailServer server;
  private final QuietHours quiet;
  private final Clock clock;

  Delivery(JdbcClient jdbc, MailServer server, QuietHours quiet, Clock clock) {
    this.jdbc = jdbc;
    this.server = server;
    this.quiet = quiet;
    this.clock = clock;
  }

  @Override
  public List<Task<?>> tasks() {
    var erasing =
        Tasks.recurring("letters-that-ended", FixedDelay.of(Duration.ofMinutes(1)))
            .execute((job, context) -> eraseEnded());
    return server.isThere() ? List.of(bringing(), erasing) : List.of(erasing);
  }

  private Task<Void> bringing() {
    return Tasks.custom(LETTER)
        .onFailure(new Again<>(id -> run("gave_up(:id)", UUID.fromString(id), "")))
        .execute((job, context) -> deliver(UUID.fromString(job.getId())));
  }

  /// A secret that opens nothing any more need not lie around either.
  void eraseEnded() {
    jdbc.sql("select inbox.erase_ended(:now) is null")
        .param("now", OffsetDateTime.now(clock))
        .query((row, n) -> true)
        .list();
  }

  private CompletionHandler<Void> deliver(UUID id) {
    var now = clock.instant();
    var found = ready(id);
    var at = found.map(letter -> notBefore(letter, now)).orElse(now);
    if (at.isAfter(now)) {
      return (done, operations) -> operations.reschedule(done, at);
    }
    found.ifPresent(this::deliver);
    return (done, operations) -> operations.remove();
  }

  private Instant notBefore(MailServer.Ready letter, Instant now) {
    var person = letter.person();
    return person == null ? now : quiet.over(new PersonId(person), now);
  }

  private void deliver(MailServer.Ready letter) {
    try {
      server.send(letter);
    } catch (MessagingException | UnsupportedEncodingException | RuntimeException e) {
      var kind = e.getClass().getSimpleName();
      run("failed(:id, :error)", letter.id(), kind);
      throw new Again.Failed(kind);
    }
    run("sent(:id, :now)", letter.id(), "");
  }

  private Optional<MailServer.Ready> ready(UUID id) {
    return jdbc.sql("select * from inbox.letter_to_send(:id, :now)")
        .param("id", id)
        .param("now", OffsetDateTime.now(clock))
        .query(Delivery::read)
        .optional();
  }

  private static MailServer.Ready read(ResultSet row, int number) throws SQLException {
    return new MailServer.Ready(
        row.getObject("id", UUID.class),
        row.getString("to_address"),
        row.getString("to_name"),
        row.getString("subject"),
        row.getString("body_text"),
        row.getObject("person", UUID.class),
        row.getString("stop_link"));
  }

  private void run(String call, UUID id, String error) {
    jdbc.sql("select inbox." + call + " is null")
        .param("id", id)
        .param("error", error)
        .param("now", OffsetDateTime.now(clock))
        .query((row, n) -> true)
        .list();
  }
}
