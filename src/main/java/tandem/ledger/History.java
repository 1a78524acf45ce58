package tandem.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.basics.PlanId;

/// What people and programs read of a book.
@Component
public class History {
  private final JdbcClient jdbc;

  History(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// One change with the names of who made it. `digest` is hexadecimal.
  public record Line(
      long revision,
      int position,
      Instant at,
      UUID personId,
      String person,
      UUID organisationId,
      String organisation,
      UUID subject,
      String about,
      String field,
      @Nullable String before,
      @Nullable String after,
      @Nullable String reason,
      String digest,
      @Nullable UUID suggestion) {}

  /// Oldest first, from the revision after `after`; whole revisions, at most `limit` changes unless
  /// one has more.
  @Transactional(readOnly = true)
  public List<Line> after(PlanId plan, long after, int limit) {
    return after(plan, About.ALL, after, limit);
  }

  @Transactional(readOnly = true)
  public List<Line> after(PlanId plan, About about, long after, int limit) {
    return lines("c.revision > :bound", "c.revision", plan, about, after, limit);
  }

  /// Newest first, before the revision `before`.
  @Transactional(readOnly = true)
  public List<Line> before(PlanId plan, long before, int limit) {
    return before(plan, About.ALL, before, limit);
  }

  @Transactional(readOnly = true)
  public List<Line> before(PlanId plan, About about, long before, int limit) {
    return lines("c.revision < :bound", "c.revision desc", plan, about, before, limit);
  }

  /// What one revision changed.
  @Transactional(readOnly = true)
  public List<Line> of(PlanId plan, long revision) {
    return lines("c.revision = :bound", "c.revision", plan, About.ALL, revision, 1);
  }

  /// The last change of a field up to a revision.
  @Transactional(readOnly = true)
  public Optional<Line> last(PlanId plan, UUID subject, String field, long revision) {
    return select("c.subject = :subject and c.field = :field and c.revision <= :revision")
        .param("plan", plan.value())
        .param("subject", subject)
        .param("field", field)
        .param("revision", revision)
        .query(History::line)
        .list()
        .stream()
        .max(Comparator.comparing(Line::revision));
  }

  private List<Line> lines(
      String where, String order, PlanId plan, About about, long bound, int limit) {
    return select(
            """
            %s and (:subject::uuid is null or c.subject = :subject::uuid)
               and (:person::uuid is null or c.person = :person::uuid)
               and (:organisation::uuid is null or c.organisation = :organisation::uuid)
             order by %s
             fetch first :limit rows with ties\
            """
                .formatted(where, order))
        .param("plan", plan.value())
        .param("subject", about.subject())
        .param("person", about.person())
        .param("organisation", about.organisation())
        .param("bound", bound)
        .param("limit", limit)
        .query(History::line)
        .list();
  }

  private JdbcClient.StatementSpec select(String where) {
    return jdbc.sql(
        """
        select c.revision, c.position, c.at, c.person as person_id, p.name as person,
               c.organisation as organisation_id, o.name as organisation, c.subject, c.about, c.field,
               c.before, c.after, c.reason, encode(c.digest, 'hex') as digest, c.suggestion
          from ledger.change c
          left join organisations.person p on p.id = c.person
          left join organisations.organisation o on o.id = c.organisation
         where c.plan = :plan and \
        """
            + where);
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    return new Line(
        row.getLong("revision"),
        row.getInt("position"),
        row.getTimestamp("at").toInstant(),
        row.getObject("person_id", UUID.class),
        row.getString("person") == null ? "?" : row.getString("person"),
        row.getObject("organisation_id", UUID.class),
        row.getString("organisation") == null ? "?" : row.getString("organisation"),
        row.getObject("subject", UUID.class),
        row.getString("about"),
        row.getString("field"),
        row.getString("before"),
        row.getString("after"),
        row.getString("reason"),
        row.getString("digest"),
        row.getObject("suggestion", UUID.class));
  }
}
