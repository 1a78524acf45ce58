package tandem.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Proves that no change of any book was altered, taken out or put in. Reads as the owner: private
/// changes count too.
@Component
public class HashChain {
  private final JdbcClient jdbc;

  HashChain(@Qualifier("ownerDataSource") DataSource owner) {
    this.jdbc = JdbcClient.create(owner);
  }

  /// A book that does not add up, and the first revision that does not.
  public record Break(UUID plan, long revision) {}

  public List<Break> breaks() {
    return jdbc
        .sql("select plan from ledger.book")
        .query((row, n) -> row.getObject(1, UUID.class))
        .list()
        .stream()
        .flatMap(plan -> check(plan).stream())
        .toList();
  }

  private record Link(Entry entry, byte[] digest) {}

  private List<Break> check(UUID plan) {
    byte[] digest = {};
    for (var link : links(plan)) {
      digest = Digest.of(digest, link.entry());
      if (!Arrays.equals(digest, link.digest())) {
        return List.of(new Break(plan, link.entry().revision()));
      }
    }
    var book =
        jdbc.sql("select revision, digest from ledger.book where plan = :plan")
            .param("plan", plan)
            .query((row, n) -> new Object[] {row.getLong(1), row.getBytes(2)})
            .single();
    return Arrays.equals(digest, (byte[]) book[1])
        ? List.of()
        : List.of(new Break(plan, (Long) book[0]));
  }

  private List<Link> links(UUID plan) {
    return jdbc.sql(
            """
            select plan, revision, position, subject, about, field, before, after,
                   person, organisation, at, reason, suggestion, private_to, digest
              from ledger.change where plan = :plan order by revision, position\
            """)
        .param("plan", plan)
        .query((row, n) ->
            new Link(
                new Entry(
                    row.getObject(1, UUID.class),
                    row.getLong(2),
                    row.getInt(3),
                    row.getObject(4, UUID.class),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8),
                    row.getObject(9, UUID.class),
                    row.getObject(10, UUID.class),
                    row.getTimestamp(11).toInstant(),
                    row.getString(12),
                    row.getObject(13, UUID.class),
                    row.getObject(14, UUID.class)),
                row.getBytes(15)))
        .list();
  }
}
