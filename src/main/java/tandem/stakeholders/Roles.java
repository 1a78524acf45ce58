package tandem.stakeholders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.OrganisationId;
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

  /// All letters of a plan: those people have, and those that wait for somebody.
  record Given(List<Role> roles, List<Wanted> wanted) {}

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
    var roles = new ArrayList<Role>();
    var wanted = new ArrayList<Wanted>();
    jdbc.sql(READ)
        .param("plan", plan.value())
        .query(row -> {
          if (row.getObject("person") == null) {
            wanted.add(wanted(row));
          } else {
            roles.add(role(row));
          }
        });
    return new Given(List.copyOf(roles), List.copyOf(wanted));
  }

  private static final String READ =
      """
      select r.unit, r.person, p.name, p.organisation, r.letter, r.acknowledged_at, r.declined_at,
             r.declined_why, r.version, r.given_by, r.given_at, r.opened_at, r.answered_content,
             r.answered_revision, r.declined_for, null as why,
             not exists (select from access.membership m where m.plan = r.plan and m.person = r.person) as gone
        from stakeholders.role r
        join organisations.person p on p.id = r.person
       where r.plan = :plan
      union all
      select w.unit, null, p.name, w.organisation, w.letter, null, null, null, 0, null, null, null, null,
             null, null, w.why, false
        from stakeholders.wanted w
        left join organisations.person p on p.id = w.asked_by
       where w.plan = :plan
       order by name\
      """;

  private static Wanted wanted(ResultSet row) throws SQLException {
    return new Wanted(
        new UnitId(row.getObject("unit", UUID.class)),
        new OrganisationId(row.getObject("organisation", UUID.class)),
        Letter.valueOf(row.getString("letter").strip()),
        row.getString("name") == null ? "?" : row.getString("name"),
        row.getString("why"));
  }

  private static Role role(ResultSet row) throws SQLException {
    return new Role(
        new UnitId(row.getObject("unit", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        row.getString("name"),
        new OrganisationId(row.getObject("organisation", UUID.class)),
        Letter.valueOf(row.getString("letter").strip()),
        instant(row.getTimestamp("acknowledged_at")),
        instant(row.getTimestamp("declined_at")),
        row.getString("declined_why"),
        row.getInt("version"),
        row.getBoolean("gone"),
        asking(row));
  }

  private static Role.Asking asking(ResultSet row) throws SQLException {
    return new Role.Asking(
        new PersonId(row.getObject("given_by", UUID.class)),
        row.getTimestamp("given_at").toInstant(),
        instant(row.getTimestamp("opened_at")),
        row.getString("answered_content"),
        row.getObject("answered_revision", Long.class),
        instead(row.getObject("declined_for", UUID.class)));
  }

  private static @Nullable PersonId instead(@Nullable UUID person) {
    return person == null ? null : new PersonId(person);
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
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
