package tandem.organisations;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.basics.DateRange;
import tandem.basics.PersonId;
import tandem.organisations.WorkingTimes.Told;

/// Writes down what working times come to, week by week for four years: who may not see why, a
/// check of a plan, then still counts with the hours that are there.
@Component
class WorkingWeeks {
  private static final int WEEKS_BACK = 5;
  private static final int WEEKS = WEEKS_BACK + 4 * 52;

  private final JdbcClient jdbc;
  private final WorkingTimes times;
  private final Clock clock;

  WorkingWeeks(JdbcClient jdbc, WorkingTimes times, Clock clock) {
    this.jdbc = jdbc;
    this.times = times;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void renew(PersonId person) {
    renew(times.of(person));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void renewAll() {
    times.all().forEach(this::renew);
  }

  private void renew(Told told) {
    var monday =
        LocalDate.now(clock)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .minusWeeks(WEEKS_BACK);
    var range = new DateRange(monday, monday.plusWeeks(WEEKS));
    jdbc.sql(
            """
            insert into organisations.working_week (person, week, minutes)
            select :person, cast(:monday as date) + 7 * i, (cast(:minutes as int[]))[7 * i + 1 : 7 * i + 7]
              from generate_series(0, :weeks - 1) i
            on conflict (person, week) do update set minutes = excluded.minutes\
            """)
        .param("person", told.person().value())
        .param("monday", monday)
        .param("minutes", times.calendar(told, range).minutes(range))
        .param("weeks", WEEKS)
        .update();
  }
}
