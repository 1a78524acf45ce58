package tandem.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.basics.PlanId;

/// Compares a plan at two revisions, as far as whoever asks may see it.
@Component
public class Differences {
  private final JdbcClient jdbc;

  Differences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What was changed and changed back is no difference. Suggestions and comments change nothing.
  @Transactional(readOnly = true)
  public List<Difference> between(PlanId plan, long from, long to) {
    return jdbc.sql(
            """
            select d.*, p.name as person_name, o.name as organisation_name
              from (select distinct on (subject, field) subject, about, field, after, revision, at, person, organisation,
                           first_value(before) over (partition by subject, field order by revision, position) as before
                      from ledger.change
                     where plan = :plan and revision > :from and revision <= :to
                       and field <> 'comment' and field not like '%.suggestion' and field not like 'signature of %'
                     order by subject, field, revision desc, position desc) d
              left join organisations.person p on p.id = d.person
              left join organisations.organisation o on o.id = d.organisation
             where d.before is distinct from d.after
             order by d.about, d.subject, d.field\
            """)
        .param("plan", plan.value())
        .param("from", from)
        .param("to", to)
        .query((row, n) -> difference(row))
        .list();
  }

  private static Difference difference(ResultSet row) throws SQLException {
    return new Difference(
        row.getObject("subject", UUID.class),
        row.getString("about"),
        row.getString("field"),
        row.getString("before"),
        row.getString("after"),
        row.getLong("revision"),
        row.getTimestamp("at").toInstant(),
        row.getObject("person", UUID.class),
        row.getString("person_name") == null ? "?" : row.getString("person_name"),
        row.getObject("organisation", UUID.class),
        row.getString("organisation_name") == null ? "?" : row.getString("organisation_name"));
  }
}
