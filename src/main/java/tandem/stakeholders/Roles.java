package tandem.stakeholders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.UnitId;
import tandem.database.Snapshot;

/// Who has which part: the table of roles.
@Component
public class Roles {
  private static final int TIME = Types.TIMESTAMP_WITH_TIMEZONE;

  private final JdbcClient jdbc;

  Roles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Letters of a plan: those people have, and those that wait for somebody.
  public record Given(List<Role> roles, List<Wanted> wanted) {
    public static final Given NONE = new Given(List.of(), List.of());
  }

  @Transactional(readOnly = true)
  public List<Role> of(PlanId plan) {
    return given(plan).roles();
  }

  /// The letters that wait for somebody of a side.
  @Transactional(readOnly = true)
  public List<Wanted> wanted(PlanId plan) {
    return given(plan).wanted();
  }

  @Transactional(readOnly = true)
  Optional<Role> of(PlanId plan, UnitId unit, PersonId person) {
    return of(plan).stream()
        .filter(r -> r.unit().equals(unit) && r.person().equals(person))
        .findFirst();
  }

  private Given given(PlanId plan) {
    return Snapshot.once(Given.class, plan, () -> read(plan));
  }

  private Given read(PlanId plan) {
    var given = new Given(new ArrayList<>(), new ArrayList<>());
    jdbc.sql(RoleRows.READ.formatted("r.plan = :plan", "w.plan = :plan"))
        .param("plan", plan.value())
        .query((RowCallbackHandler) row -> RoleRows.add(given, row));
    return given;
  }

  /// What somebody has to do with letters, by plan: of those they have the ones that wait for an
  /// answer, are about what changed since it, or have them do what is due by that day and not done;
  /// those they gave that came back; those on the plan as a whole; the A's where a suggestion
  /// waits; and those for which their own side has to name somebody. It may find a few more.
  @Transactional(readOnly = true)
  public Map<PlanId, Given> around(Member me, LocalDate due) {
    var byPlan = new HashMap<PlanId, Given>();
    jdbc.sql(RoleRows.READ.formatted(AROUND, "w.organisation = :ours"))
        .param("me", me.person().value())
        .param("ours", me.organisation().value())
        .param("due", due.toString())
        .query((RowCallbackHandler) row -> RoleRows.add(given(byPlan, row), row));
    return byPlan;
  }

  private static Given given(Map<PlanId, Given> byPlan, ResultSet row) throws SQLException {
    var plan = new PlanId(row.getObject("plan", UUID.class));
    return byPlan.computeIfAbsent(plan, it -> new Given(new ArrayList<>(), new ArrayList<>()));
  }

  private static final String AROUND =
      """
      (r.person = :me
         and (r.acknowledged_at is null and r.declined_at is null
              or exists (select from plans.field f
                          where f.plan = r.plan and f.unit = r.unit
                            and (f.at > coalesce(r.acknowledged_at, r.declined_at)
                                 or r.letter = 'R' and f.name = 'due' and f.value <= :due
                                    and not exists (select from actions.completion c
                                                     where c.plan = r.plan and c.unit = r.unit))))
       or r.unit = r.plan
       or r.given_by = :me and r.declined_at is not null
       or r.letter = 'A' and (r.plan, r.unit) in (select s.plan, s.unit from plans.suggestion s where s.outcome is null))\
      """;

  /// How many of the letters that somebody gave wait for an answer.
  public record Unanswered(PlanId plan, PersonId person, String name, int letters) {}

  /// Of the letters the viewer gave, in all plans, whose answer is not there yet; the most first.
  @Transactional(readOnly = true)
  public List<Unanswered> unanswered(Member me) {
    return jdbc.sql(
            """
            select r.plan, r.person, p.name, count(*) as letters
              from stakeholders.role r
              join plans.unit u on u.plan = r.plan and u.id = r.unit and u.removed_at is null
              join organisations.person p on p.id = r.person
             where r.given_by = :me and r.person <> :me and r.acknowledged_at is null and r.declined_at is null
             group by r.plan, r.person, p.name order by letters desc, p.name\
            """)
        .param("me", me.person().value())
        .query((row, n) ->
            new Unanswered(
                new PlanId(row.getObject("plan", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("name"),
                row.getInt("letters")))
        .list();
  }

  /// A role is asked again whenever its letter is given.
  ///
  /// @param yes where the person has said yes already
  void put(PlanId plan, Assigning.Giving giving, @Nullable Answered yes, Instant at, Member by) {
    jdbc.sql(
            """
            insert into stakeholders.role as r (plan, unit, person, letter, given_by, given_at, acknowledged_at,
                                                opened_at, answered_content, answered_revision)
            values (:plan, :unit, :person, :letter, :by, :at, :yes, :yes, :content, :revision)
            on conflict (plan, unit, person) do update
               set letter = excluded.letter, given_by = excluded.given_by, given_at = excluded.given_at,
                   acknowledged_at = excluded.acknowledged_at, declined_at = null, declined_why = null,
                   declined_for = null,
                   opened_at = excluded.opened_at, answered_content = excluded.answered_content,
                   answered_revision = excluded.answered_revision, version = r.version + 1\
            """)
        .param("plan", plan.value())
        .param("unit", giving.unit().value())
        .param("person", giving.person().value())
        .param("letter", String.valueOf(giving.letter()))
        .param("by", by.person().value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("yes", yes == null ? null : yes.at().atOffset(ZoneOffset.UTC), TIME)
        .param("content", yes == null ? null : yes.content())
        .param("revision", yes == null ? null : yes.revision(), Types.BIGINT)
        .update();
  }

  void remove(PlanId plan, UnitId unit, PersonId person) {
    jdbc.sql(
            "delete from stakeholders.role where plan = :plan and unit = :unit and person = :person")
        .param("plan", plan.value())
        .param("unit", unit.value())
        .param("person", person.value())
        .update();
  }

  /// Yes; or no, when there is a reason why not.
  void answer(
      PlanId plan, UnitId unit, PersonId person, @Nullable Refusal refusal, Answered answered) {
    var when = answered.at().atOffset(ZoneOffset.UTC);
    var instead = refusal == null ? null : refusal.instead();
    jdbc.sql(
            """
            update stakeholders.role
               set acknowledged_at = :yes, declined_at = :no, declined_why = :why, declined_for = :instead,
                   version = version + 1, opened_at = coalesce(opened_at, :at), answered_content = :content,
                   answered_revision = :revision
             where plan = :plan and unit = :unit and person = :person\
            """)
        .param("yes", refusal == null ? when : null, TIME)
        .param("no", refusal == null ? null : when, TIME)
        .param("why", refusal == null ? null : refusal.why())
        .param("instead", instead == null ? null : instead.value(), Types.OTHER)
        .param("at", when)
        .param("content", answered.content())
        .param("revision", answered.revision())
        .param("plan", plan.value())
        .param("unit", unit.value())
        .param("person", person.value())
        .update();
  }

  /// The person looks at what they are asked, for the first time.
  void open(PlanId plan, UnitId unit, PersonId person, Instant at) {
    jdbc.sql(
            """
            update stakeholders.role set opened_at = :at
             where plan = :plan and unit = :unit and person = :person and opened_at is null\
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("plan", plan.value())
        .param("unit", unit.value())
        .param("person", person.value())
        .update();
  }
}
