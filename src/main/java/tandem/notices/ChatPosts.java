package tandem.notices;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.PlanId;
import tandem.inbox.Again;
import tandem.inbox.Chores;
import tandem.inbox.Sheet;
import tools.jackson.databind.json.JsonMapper;

/// Brings notices to chat, each by a job of its own, as mail is brought.
@Component
class ChatPosts implements Chores {
  private static final TaskDescriptor<Void> POST = TaskDescriptor.of("chat-post");
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final JdbcClient jdbc;
  private final SchedulerClient later;
  private final Channels channels;
  private final JsonMapper json;
  private final Clock clock;

  ChatPosts(
      JdbcClient jdbc, SchedulerClient later, Channels channels, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.later = later;
    this.channels = channels;
    this.json = json;
    this.clock = clock;
  }

  private record Ready(Chat chat, String url, String subject, String text) {}

  @Transactional(propagation = Propagation.MANDATORY)
  public void put(PlanId plan, Chat chat, Member by, String subject, String text) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into notices.post (plan, id, organisation, kind, subject, body_text)
            values (:plan, :id, :ours, :kind, :subject, :text)\
            """)
        .param("plan", plan.value())
        .param("id", id)
        .param("ours", by.organisation().value())
        .param("kind", chat.key())
        .param("subject", subject)
        .param("text", text)
        .update();
    later.schedule(POST.instance(id.toString()).scheduledTo(clock.instant()));
  }

  @Override
  public List<Task<?>> tasks() {
    return List.of(
        Tasks.custom(POST)
            .onFailure(new Again<>(id -> posted(UUID.fromString(id), "given up", true)))
            .execute((job, context) -> {
              post(UUID.fromString(job.getId()));
              return (done, operations) -> operations.remove();
            }));
  }

  private void post(UUID id) {
    var found = ready(id);
    if (found.isPresent()) {
      var error = error(found.get());
      posted(id, error, error == null);
      if (error != null) {
        throw new Again.Failed(error);
      }
    }
  }

  private Optional<Ready> ready(UUID id) {
    return jdbc.sql("select * from notices.post_to_send(:id)")
        .param("id", id)
        .query((row, n) ->
            new Ready(
                Chat.of(row.getString("kind")),
                row.getString("url"),
                row.getString("subject"),
                row.getString("body_text")))
        .optional();
  }

  /// What kept it from being taken, by its kind alone.
  private @Nullable String error(Ready post) {
    try {
      var message = post.chat().message(post.subject(), Sheet.of(post.text()));
      var request =
          HttpRequest.newBuilder(URI.create(channels.allowed(post.url())))
              .timeout(PATIENCE)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(message)))
              .build();
      var answer = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      return answer / 100 == 2 ? null : "HTTP " + answer;
    } catch (IOException | RuntimeException e) {
      return e.getClass().getSimpleName();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  private void posted(UUID id, @Nullable String error, boolean over) {
    jdbc.sql("select notices.posted(:id, :error, :over) is null")
        .param("id", id)
        .param("error", error)
        .param("over", over)
        .query((row, n) -> true)
        .list();
  }
}
