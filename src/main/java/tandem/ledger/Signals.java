package tandem.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.basics.PlanId;

/// Tells all processes of a change, and tells again what somebody missed.
@Component
public class Signals {
  private final JdbcClient jdbc;

  Signals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Heard at commit, in the order of commits.
  @Transactional(propagation = Propagation.MANDATORY)
  public void send(Signal signal) {
    jdbc.sql("select pg_notify(:channel, :text)")
        .param("channel", Signal.CHANNEL)
        .param("text", signal.written())
        .query((row, n) -> true)
        .list();
  }

  /// Where the plan stands; nothing for those who may not look into it.
  @Transactional(readOnly = true)
  public Optional<Long> revision(PlanId plan) {
    return jdbc.sql("select revision from ledger.book where plan = :plan")
        .param("plan", plan.value())
        .query(Long.class)
        .optional();
  }

  /// The signals after a revision as whoever asks may hear them, oldest first; at most `limit`
  /// revisions. What somebody else shows them is not private for them.
  @Transactional(readOnly = true)
  public List<Signal> after(PlanId plan, long revision, int limit) {
    var signals = new LinkedHashMap<Long, Signal>();
    jdbc.sql(
            """
            select c.revision, c.person, p.name, c.organisation, c.subject, c.field,
                   case when c.private_to = access.my_organisation() then c.private_to end as private_to
              from ledger.change c
              left join organisations.person p on p.id = c.person
             where c.plan = :plan and c.revision in
                   (select distinct revision from ledger.change
                     where plan = :plan and revision > :revision order by revision limit :limit)
             order by c.revision, c.position\
            """)
        .param("plan", plan.value())
        .param("revision", revision)
        .param("limit", limit)
        .query(row -> {
          var number = row.getLong("revision");
          if (!signals.containsKey(number)) {
            signals.put(number, signal(plan, row));
          }
          Objects.requireNonNull(signals.get(number).touched()).add(touched(row));
        });
    return List.copyOf(signals.values());
  }

  private static Signal signal(PlanId plan, ResultSet row) throws SQLException {
    var name = row.getString("name");
    return new Signal(
        plan.value(),
        row.getLong("revision"),
        row.getObject("person", UUID.class),
        name == null ? "?" : name,
        row.getObject("organisation", UUID.class),
        new ArrayList<>());
  }

  private static Signal.Touched touched(ResultSet row) throws SQLException {
    return new Signal.Touched(
        row.getObject("subject", UUID.class),
        row.getString("field"),
        row.getObject("private_to", UUID.class));
  }
}
