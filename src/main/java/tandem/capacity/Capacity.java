package tandem.capacity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.basics.DateRange;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.organisations.WorkingTime;

/// The time that the people of a plan, of both sides, have left for it.
@Component
public class Capacity {
  private static final int LONGEST = 366 * 5;

  private final JdbcClient jdbc;
  private final Clock clock;

  Capacity(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Whole hours of each day of the range, of everybody named in the plan: what they have in all,
  /// less what other plans take. Of the other side's people it tells nothing else. Who told no
  /// hours has none; nobody has any where whoever acts may not see the plan.
  @Transactional(readOnly = true)
  public Map<PersonId, List<Integer>> hoursLeft(PlanId plan, DateRange range) {
    if (range.days() > LONGEST) {
      throw RuleBroken.in("until", "capacity.too-long", LONGEST);
    }
    var minutes = new LinkedHashMap<PersonId, int[]>();
    jdbc.sql(
            "select person, day, minutes from capacity.minutes_left(:plan, :first, :until, :today)")
        .param("plan", plan.value())
        .param("first", range.start())
        .param("until", range.end())
        .param("today", LocalDate.now(clock))
        .query(row -> {
          var day = row.getObject("day", LocalDate.class);
          minutes
                  .computeIfAbsent(
                      new PersonId(row.getObject("person", UUID.class)),
                      _ -> new int[(int) range.days()])[
                  (int) range.start().until(day, ChronoUnit.DAYS)] =
              row.getInt("minutes");
        });
    var hours = new LinkedHashMap<PersonId, List<Integer>>();
    minutes.forEach((person, it) -> hours.put(person, WorkingTime.inWholeHours(it)));
    return hours;
  }
}
