package tandem.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.basics.NotFound;
import tandem.basics.RuleBroken;

/// The tokens of whoever acts: keys for their programs, good for ninety days.
@Component
public class Tokens {
  private static final int DAYS = 90;

  private final JdbcClient jdbc;
  private final Clock clock;

  Tokens(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public record Token(
      UUID id, String name, Instant createdAt, Instant expiresAt, @Nullable Instant lastUsed) {}

  /// The only time the secret is told.
  public record Issued(String secret, UUID id, Instant expiresAt) {
    @Override
    public String toString() {
      return "Issued[" + id + "]";
    }
  }

  @Transactional
  public Issued issue(Member member, String name) {
    var named = name.strip();
    if (named.isEmpty() || named.length() > 100 || named.indexOf('\0') >= 0) {
      throw RuleBroken.in("name", "token.name");
    }
    var secret = new Secret("tandem_" + Secret.fresh().text());
    var id = UUID.randomUUID();
    var now = OffsetDateTime.now(clock);
    jdbc.sql(
            """
            insert into access.token (id, person, name, secret_hash, created_at, expires_at)
            values (:id, :person, :name, :hash, :now, :expires)\
            """)
        .param("id", id)
        .param("person", member.person().value())
        .param("name", named)
        .param("hash", secret.hash())
        .param("now", now)
        .param("expires", now.plusDays(DAYS))
        .update();
    return new Issued(secret.text(), id, now.plusDays(DAYS).toInstant());
  }

  @Transactional(readOnly = true)
  public List<Token> mine() {
    return jdbc.sql(
            """
            select id, name, created_at, expires_at, last_used from access.token
             where expires_at > :now order by created_at desc, id\
            """)
        .param("now", OffsetDateTime.now(clock))
        .query(Tokens::token)
        .list();
  }

  /// @throws NotFound also for somebody else's token
  @Transactional
  public void revoke(UUID id) {
    if (jdbc.sql("delete from access.token where id = :id").param("id", id).update() == 0) {
      throw new NotFound(id);
    }
  }

  private static Token token(ResultSet row, int number) throws SQLException {
    var used = row.getObject("last_used", OffsetDateTime.class);
    return new Token(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        used == null ? null : used.toInstant());
  }
}
