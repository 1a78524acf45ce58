package tandem.inbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.basics.NotFound;

/// The letters of a sample company, on a machine that has no mail server. They hold invitations, so
/// only the sample's own people read them: not a stranger, not a real colleague.
@Component
public class Outbox {
  private final JdbcClient jdbc;
  private final boolean open;

  Outbox(JdbcClient jdbc, MailServer server, @Value("${tandem.sample:on}") String sample) {
    this.jdbc = jdbc;
    this.open = !sample.equalsIgnoreCase("off") && !server.isThere();
  }

  public record Row(
      String address, String name, String subject, @Nullable String text, Instant at) {
    public List<String> words() {
      return text == null ? List.of() : List.of(text.split("(?<=\\s)|(?=\\s)", -1));
    }
  }

  /// @throws NotFound for everybody but the people of the sample, who administer it
  @Transactional(readOnly = true)
  public List<Row> letters() {
    if (!open || !jdbc.sql("select inbox.has_outbox()").query(Boolean.class).single()) {
      throw new NotFound("outbox");
    }
    return jdbc.sql("select * from inbox.outbox()")
        .query((row, n) ->
            new Row(
                row.getString("to_address"),
                row.getString("to_name"),
                row.getString("subject"),
                row.getString("body_text"),
                row.getTimestamp("created_at").toInstant()))
        .list();
  }
}
