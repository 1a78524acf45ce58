package tandem.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.inbox.QuietHours;

/// How people want to be told: their own choices and habits, to read and to change; and, to whoever
/// writes to them, what that means for one notice.
@Component
public class Wishes implements QuietHours {
  private final JdbcClient jdbc;
  private final Clock clock;

  Wishes(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param deputy who hears of it too, as the person is away
  record Wish(Rhythm rhythm, @Nullable Deputy deputy) {}

  record Deputy(PersonId person, String name, String email, LocalDate until) {}

  Wish of(PersonId person, @Nullable PlanId plan, Reason reason) {
    return jdbc.sql("select * from notices.wishes(:person, :plan, :reason, :now)")
        .param("person", person.value())
        .param("plan", plan == null ? null : plan.value(), Types.OTHER)
        .param("reason", reason.key())
        .param("now", OffsetDateTime.now(clock))
        .query((row, n) -> wish(row, reason))
        .optional()
        .orElseGet(() -> new Wish(reason.usual(), null));
  }

  private static Wish wish(ResultSet row, Reason reason) throws SQLException {
    var here =
        row.getString("in_plan") == null ? row.getString("everywhere") : row.getString("in_plan");
    var deputy = row.getObject("deputy", UUID.class);
    var unwanted = Rhythm.NEVER.key().equals(row.getString("deputy_wish"));
    return new Wish(
        here == null ? reason.usual() : Rhythm.of(here),
        deputy == null || unwanted
            ? null
            : new Deputy(
                new PersonId(deputy),
                row.getString("deputy_name"),
                row.getString("deputy_email"),
                row.getObject("away_until", LocalDate.class)));
  }

  @Override
  public Instant over(PersonId person, Instant now) {
    return jdbc.sql("select * from notices.hours(:person)")
        .param("person", person.value())
        .query(Wishes::habits)
        .optional()
        .orElse(Habits.USUAL)
        .over(now);
  }

  @Transactional(readOnly = true)
  public Habits habits(Member me) {
    return jdbc.sql("select * from notices.habit where person = :me")
        .param("me", me.person().value())
        .query(Wishes::habits)
        .optional()
        .orElse(Habits.USUAL);
  }

  /// @throws RuleBroken where PostgreSQL does not know the zone
  @Transactional
  public void keep(Habits habits, Member me) {
    know(habits.zone());
    var quiet = habits.quiet();
    jdbc.sql(
            """
            insert into notices.habit (person, zone, quiet_from, quiet_until)
            values (:me, :zone, :from, :until)
            on conflict (person) do update
               set zone = excluded.zone, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until\
            """)
        .param("me", me.person().value())
        .param("zone", habits.zone().getId())
        .param("from", quiet == null ? null : quiet.from(), Types.TIME)
        .param("until", quiet == null ? null : quiet.until(), Types.TIME)
        .update();
  }

  private void know(ZoneId zone) {
    try {
      jdbc.sql("select now() at time zone :zone is null")
          .param("zone", zone.getId())
          .query(Boolean.class)
          .single();
    } catch (DataAccessException unknown) {
      throw RuleBroken.in("zone", "notices.zone-unknown", zone.getId());
    }
  }

  @Transactional(readOnly = true)
  public Choices choices(Member me) {
    return new Choices(
        jdbc.sql("select plan, reason, rhythm from notices.choice where person = :me")
            .param("me", me.person().value())
            .query((row, n) ->
                new Choices.Choice(
                    plan(row.getObject("plan", UUID.class)),
                    Reason.ofRow(row.getString("reason")),
                    Rhythm.of(row.getString("rhythm"))))
            .list());
  }

  /// @param rhythm null: as everywhere, or as is usual
  @Transactional
  public void choose(@Nullable PlanId plan, Reason reason, @Nullable Rhythm rhythm, Member me) {
    var sql =
        rhythm == null
            ? """
            delete from notices.choice
             where person = :me and plan is not distinct from cast(:plan as uuid) and reason = :reason\
            """
            : """
            insert into notices.choice (person, plan, reason, rhythm) values (:me, :plan, :reason, :rhythm)
            on conflict (person, plan, reason) do update set rhythm = excluded.rhythm\
            """;
    jdbc.sql(sql)
        .param("me", me.person().value())
        .param("plan", plan == null ? null : plan.value(), Types.OTHER)
        .param("reason", reason.key())
        .param("rhythm", rhythm == null ? "" : rhythm.key())
        .update();
  }

  private static @Nullable PlanId plan(@Nullable UUID plan) {
    return plan == null ? null : new PlanId(plan);
  }

  static Habits habits(ResultSet row, int number) throws SQLException {
    var from = row.getObject("quiet_from", LocalTime.class);
    return new Habits(
        ZoneId.of(row.getString("zone")),
        from == null
            ? null
            : new Habits.Hours(from, row.getObject("quiet_until", LocalTime.class)));
  }
}
