package tandem.capacity;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.basics.NotFound;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.organisations.Hours;
import tandem.organisations.WorkingTimes;

/// Hours a week that people keep for one plan; plans without such hours share what is left.
@Component
public class Shares {
  private final JdbcClient jdbc;
  private final WorkingTimes times;
  private final Clock clock;

  Shares(JdbcClient jdbc, WorkingTimes times, Clock clock) {
    this.jdbc = jdbc;
    this.times = times;
    this.clock = clock;
  }

  /// @param hoursPerWeek null where none are kept for it
  public record Share(PlanId plan, String title, @Nullable BigDecimal hoursPerWeek) {}

  /// The plans that a colleague and whoever acts are both in.
  @Transactional(readOnly = true)
  public List<Share> of(PersonId person) {
    return jdbc.sql(
            """
            select l.id, l.title, s.hours_per_week
              from access.membership m join plans.plan l on l.id = m.plan
              left join capacity.share s on s.plan = m.plan and s.person = m.person
             where m.person = :person and m.plan in (select access.my_plans()) and l.stage <> 'CLOSED'
             order by l.title, l.id\
            """)
        .param("person", person.value())
        .query((row, n) ->
            new Share(
                new PlanId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getBigDecimal("hours_per_week")))
        .list();
  }

  /// @param hours null to keep none
  /// @throws NotFound if they are no colleague, or not in that plan
  @Transactional
  public void keep(PlanId plan, PersonId person, @Nullable BigDecimal hours, PersonId by) {
    var week = times.of(person).habit().hoursPerWeek();
    if (of(person).stream().noneMatch(it -> it.plan().equals(plan))) {
      throw new NotFound(plan);
    }
    if (hours == null) {
      jdbc.sql("delete from capacity.share where plan = :plan and person = :person")
          .param("plan", plan.value())
          .param("person", person.value())
          .update();
      return;
    }
    var left = (week == null ? BigDecimal.ZERO : week).subtract(elsewhere(plan, person));
    if (hours.compareTo(left) > 0) {
      throw RuleBroken.in(
          "hours_per_week", "share.more-than-left", Hours.inDigits(left.max(BigDecimal.ZERO)));
    }
    jdbc.sql(
            """
            insert into capacity.share (plan, person, hours_per_week, by, at) values (:plan, :person, :hours, :by, :now)
            on conflict (plan, person) do update
               set hours_per_week = excluded.hours_per_week, by = excluded.by, at = excluded.at\
            """)
        .param("plan", plan.value())
        .param("person", person.value())
        .param("hours", hours)
        .param("by", by.value())
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  private BigDecimal elsewhere(PlanId plan, PersonId person) {
    return jdbc.sql("select capacity.kept_elsewhere(:person, :plan)")
        .param("person", person.value())
        .param("plan", plan.value())
        .query(BigDecimal.class)
        .single();
  }
}
