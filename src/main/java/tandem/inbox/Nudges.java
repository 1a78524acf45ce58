package tandem.inbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.basics.PersonId;
import tandem.basics.PlanId;

/// The table of who was nudged last, when.
@Component
class Nudges {
  private final JdbcClient jdbc;

  Nudges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Whom(PlanId plan, PersonId person) {}

  private record Nudge(Whom whom, Instant at) {}

  /// Of all plans of the viewer.
  Map<Whom, Instant> last() {
    return jdbc
        .sql("select plan, person, at from inbox.nudge")
        .query((row, n) ->
            new Nudge(
                new Whom(
                    new PlanId(row.getObject("plan", UUID.class)),
                    new PersonId(row.getObject("person", UUID.class))),
                row.getTimestamp("at").toInstant()))
        .list()
        .stream()
        .collect(Collectors.toMap(Nudge::whom, Nudge::at));
  }

  /// False: they were nudged since, perhaps at this moment, by somebody else.
  boolean put(PlanId plan, PersonId person, Instant at, Instant unlessSince, Member by) {
    return jdbc.sql(
                """
                insert into inbox.nudge as n (plan, person, at, by) values (:plan, :person, :at, :by)
                on conflict (plan, person) do update set at = excluded.at, by = excluded.by
                 where n.at <= :unlessSince\
                """)
            .param("plan", plan.value())
            .param("person", person.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("unlessSince", unlessSince.atOffset(ZoneOffset.UTC))
            .param("by", by.person().value())
            .update()
        == 1;
  }
}
