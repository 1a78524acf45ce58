package tandem.notices;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.plans.Plan;

/// Where a side of a plan hears of news in chat: one channel of each kind, seen by that side alone.
@Component
public class Channels {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final List<String> hosts;
  private final boolean plainHttp;

  /// @param hosts exact names, or endings that begin with a dot
  /// @param plainHttp also without TLS: for tests
  Channels(
      JdbcClient jdbc,
      Clock clock,
      @Value("${tandem.chat.hosts}") List<String> hosts,
      @Value("${tandem.chat.plain-http:false}") boolean plainHttp) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.hosts = hosts;
    this.plainHttp = plainHttp;
  }

  /// @param host of its address: the rest is a secret
  /// @param error what went wrong when it was last told, by its kind
  public record Channel(
      Chat chat, String host, String setBy, Instant setAt, @Nullable String error) {}

  @Transactional(readOnly = true)
  public List<Channel> of(PlanId plan) {
    return jdbc.sql(
            """
            select c.kind, c.url, p.name, c.set_at, c.last_error from notices.channel c
              join organisations.person p on p.id = c.set_by where c.plan = :plan order by c.kind\
            """)
        .param("plan", plan.value())
        .query((row, n) ->
            new Channel(
                Chat.of(row.getString("kind")),
                URI.create(row.getString("url")).getHost(),
                row.getString("name"),
                row.getObject("set_at", OffsetDateTime.class).toInstant(),
                row.getString("last_error")))
        .list();
  }

  /// Told from now on.
  @Transactional
  public void set(Plan plan, Chat chat, String url, Member by) {
    jdbc.sql(
            """
            insert into notices.channel (plan, organisation, kind, url, set_by, set_at, told)
            values (:plan, :ours, :kind, :url, :by, :now, :revision)
            on conflict (plan, organisation, kind) do update
               set url = excluded.url, set_by = excluded.set_by, set_at = excluded.set_at, last_error = null\
            """)
        .param("plan", plan.id().value())
        .param("ours", by.organisation().value())
        .param("kind", chat.key())
        .param("url", allowed(url))
        .param("by", by.person().value())
        .param("now", OffsetDateTime.now(clock))
        .param("revision", plan.revision())
        .update();
  }

  /// @throws NotFound if there is none
  @Transactional
  public void remove(PlanId plan, Chat chat) {
    var gone =
        jdbc.sql("delete from notices.channel where plan = :plan and kind = :kind")
            .param("plan", plan.value())
            .param("kind", chat.key())
            .update();
    if (gone == 0) {
      throw new NotFound(plan);
    }
  }

  /// Only the hosts of those services: the address of anything else would make us its messenger.
  String allowed(String text) {
    try {
      var url = new URI(text.strip());
      var host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
      if (isSafe(url) && text.length() <= 2000 && hosts.stream().anyMatch(it -> fits(host, it))) {
        return url.toString();
      }
    } catch (URISyntaxException unreadable) {
      // refused below, as any other address
    }
    throw RuleBroken.in("url", "channels.url-refused");
  }

  private boolean isSafe(URI url) {
    var secure = "https".equals(url.getScheme()) && (url.getPort() == -1 || url.getPort() == 443);
    return url.getUserInfo() == null && (secure || (plainHttp && "http".equals(url.getScheme())));
  }

  private static boolean fits(String host, String allowed) {
    return allowed.startsWith(".") ? host.endsWith(allowed) : host.equals(allowed);
  }
}
