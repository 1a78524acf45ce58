package tandem.inbox;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.sql.Types;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes letters. One goes out only if the transaction it was written in commits.
@Component
public class Post {
  private final JdbcClient jdbc;
  private final SchedulerClient later;
  private final Clock clock;

  Post(JdbcClient jdbc, SchedulerClient later, Clock clock) {
    this.jdbc = jdbc;
    this.later = later;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void send(Letter letter) {
    var id = UUID.randomUUID();
    var plan = letter.plan();
    var stop = letter.unsubscribing();
    jdbc.sql(
            """
            insert into inbox.letter (id, to_address, to_name, subject, body_text, plan, invitation, expires_at, person, stop_link)
            values (:id, :address, :name, :subject, :text, :plan, :invitation, :expires, :person, :stop)\
            """)
        .param("id", id)
        .param("address", letter.address())
        .param("name", letter.name())
        .param("subject", letter.subject())
        .param("text", letter.text())
        .param("plan", plan == null ? null : plan.value(), Types.OTHER)
        .param("invitation", letter.invitation(), Types.OTHER)
        .param("expires", letter.expiresAt(), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("person", stop == null ? null : stop.person().value(), Types.OTHER)
        .param("stop", stop == null ? null : stop.link())
        .update();
    later.schedule(Delivery.LETTER.instance(id.toString()).scheduledTo(clock.instant()));
  }
}
