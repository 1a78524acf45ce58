package tandem.inbox;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.basics.PlanId;

/// The table of what people put off.
@Component
class Snoozes {
  private final JdbcClient jdbc;

  Snoozes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Off(UUID need, LocalDate until) {}

  /// The viewer's, as long as their day has not come.
  Map<UUID, LocalDate> after(LocalDate today) {
    return jdbc
        .sql("select need, until from inbox.snoozed where until > :today")
        .param("today", today)
        .query((row, n) ->
            new Off(row.getObject("need", UUID.class), row.getObject("until", LocalDate.class)))
        .list()
        .stream()
        .collect(Collectors.toMap(Off::need, Off::until));
  }

  void put(PlanId plan, UUID need, LocalDate until, Member by) {
    jdbc.sql(
            """
            insert into inbox.snoozed (plan, person, need, until) values (:plan, :person, :need, :until)
            on conflict (plan, person, need) do update set until = excluded.until\
            """)
        .param("plan", plan.value())
        .param("person", by.person().value())
        .param("need", need)
        .param("until", until)
        .update();
  }

  void remove(UUID need) {
    jdbc.sql("delete from inbox.snoozed where need = :need").param("need", need).update();
  }
}
