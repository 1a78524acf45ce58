package tandem.inbox;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes letters. One goes out only if the transaction it was written in commits.
@Component
public class Post {
  private final JdbcClient jdbc;

  Post(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void send(Letter letter) {
    var plan = letter.plan();
    jdbc.sql(
            """
            insert into inbox.letter (id, to_address, to_name, subject, body_text, plan, invitation, expires_at)
            values (:id, :address, :name, :subject, :text, cast(:plan as uuid), cast(:invitation as uuid),
                    cast(:expires as timestamptz))\
            """)
        .param("id", UUID.randomUUID())
        .param("address", letter.address())
        .param("name", letter.name())
        .param("subject", letter.subject())
        .param("text", letter.text())
        .param("plan", plan == null ? null : plan.toString())
        .param("invitation", letter.invitation(), java.sql.Types.OTHER)
        .param("expires", letter.expiresAt(), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }
}
