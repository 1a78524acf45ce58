package tandem.api;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.basics.PersonId;

/// The answers programs got for their idempotency keys, kept for a day.
@Component
class Repeats {
  private static final Duration KEPT = Duration.ofHours(24);

  private final JdbcClient jdbc;
  private final Clock clock;

  Repeats(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// What was answered, and to which request.
  record Answer(
      byte[] request,
      int status,
      @Nullable String type,
      @Nullable String location,
      @Nullable String tag,
      byte[] body) {
    boolean isTo(byte[] other) {
      return Arrays.equals(request, other);
    }
  }

  /// Takes the key for this request. A second request with the same key waits here until the first
  /// is done. False: it was used within the day.
  boolean claim(PersonId person, String key, byte[] request) {
    var now = OffsetDateTime.now(clock);
    jdbc.sql("delete from api.idempotency where person = :person and at < :before")
        .param("person", person.value())
        .param("before", now.minus(KEPT))
        .update();
    return jdbc.sql(
                """
                insert into api.idempotency (person, key, request, at) values (:person, :key, :request, :at)
                on conflict do nothing\
                """)
            .param("person", person.value())
            .param("key", key)
            .param("request", request)
            .param("at", now)
            .update()
        == 1;
  }

  void keep(PersonId person, String key, Answer answer) {
    jdbc.sql(
            """
            update api.idempotency
               set status = :status, type = :type, location = :location, tag = :tag, body = :body
             where person = :person and key = :key\
            """)
        .param("status", answer.status())
        .param("type", answer.type())
        .param("location", answer.location())
        .param("tag", answer.tag())
        .param("body", answer.body())
        .param("person", person.value())
        .param("key", key)
        .update();
  }

  /// The answer to a form is where it led.
  void keep(PersonId person, String key, String location) {
    jdbc.sql(
            "update api.idempotency set location = :location where person = :person and key = :key")
        .param("location", location)
        .param("person", person.value())
        .param("key", key)
        .update();
  }

  /// The same may be done once more.
  void forget(PersonId person, String key) {
    jdbc.sql("delete from api.idempotency where person = :person and key = :key")
        .param("person", person.value())
        .param("key", key)
        .update();
  }

  Optional<Answer> of(PersonId person, String key) {
    return jdbc.sql(
            """
            select request, status, type, location, tag, body from api.idempotency
             where person = :person and key = :key\
            """)
        .param("person", person.value())
        .param("key", key)
        .query((row, n) ->
            new Answer(
                row.getBytes("request"),
                row.getInt("status"),
                row.getString("type"),
                row.getString("location"),
                row.getString("tag"),
                row.getBytes("body")))
        .optional();
  }
}
