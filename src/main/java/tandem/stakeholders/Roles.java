package tandem.stakeholders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
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
  private final JdbcClient jdbc;

  Roles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  public List<Role> of(PlanId plan) {
    return Snapshot.once(Role.class, plan, () -> read(plan));
  }

  @Transactional(readOnly = true)
  Optional<Role> of(PlanId plan, UnitId unit, PersonId person) {
    return of(plan).stream()
        .filter(r -> r.unit().equals(unit) && r.person().equals(person))
        .findFirst();
  }

  private List<Role> read(PlanId plan) {
    return jdbc.sql(
            """
            select r.unit, r.person, p.name, p.organisation, r.letter, r.acknowledged_at, r.declined_at,
                   r.declined_why, r.version
              from stakeholders.role r
              join organisations.person p on p.id = r.person
             where r.plan = :plan order by p.name\
            """)
        .param("plan", plan.value())
        .query((row, n) -> role(row))
        .list();
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
        row.getInt("version"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  /// A role is asked again whenever its letter is given.
  void put(
      PlanId plan,
      UnitId unit,
      PersonId person,
      Letter letter,
      @Nullable Instant acknowledged,
      Member by) {
    jdbc.sql(
            """
            insert into stakeholders.role as r (plan, unit, person, letter, given_by, acknowledged_at)
            values (:plan, :unit, :person, :letter, :by, :acknowledged)
            on conflict (plan, unit, person) do update
               set letter = excluded.letter, given_by = excluded.given_by, given_at = now(),
                   acknowledged_at = excluded.acknowledged_at, declined_at = null, declined_why = null,
                   version = r.version + 1\
            """)
        .param("plan", plan.value())
        .param("unit", unit.value())
        .param("person", person.value())
        .param("letter", letter.name())
        .param("by", by.person().value())
        .param("acknowledged", acknowledged == null ? null : acknowledged.atOffset(ZoneOffset.UTC))
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
  void answer(PlanId plan, Role role, @Nullable String whyNot, Instant at) {
    var when = at.atOffset(ZoneOffset.UTC);
    jdbc.sql(
            """
            update stakeholders.role
               set acknowledged_at = :yes, declined_at = :no, declined_why = :why, version = version + 1
             where plan = :plan and unit = :unit and person = :person\
            """)
        .param("yes", whyNot == null ? when : null)
        .param("no", whyNot == null ? null : when)
        .param("why", whyNot)
        .param("plan", plan.value())
        .param("unit", role.unit().value())
        .param("person", role.person().value())
        .update();
  }
}
