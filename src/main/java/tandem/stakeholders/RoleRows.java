package tandem.stakeholders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.UnitId;

/// Reads letters off their rows.
final class RoleRows {
  /// Takes two conditions: on `r`, the roles of people, and on `w`, those that wait for somebody.
  static final String READ =
      """
      select r.plan, r.unit, r.person, p.name, p.organisation, r.letter, r.acknowledged_at, r.declined_at,
             r.declined_why, r.version, r.given_by, r.given_at, r.opened_at, r.answered_content,
             r.answered_revision, r.declined_for, null as why,
             not exists (select from access.membership m where m.plan = r.plan and m.person = r.person) as gone
        from stakeholders.role r
        join organisations.person p on p.id = r.person
       where %s
      union all
      select w.plan, w.unit, null, p.name, w.organisation, w.letter, null, null, null, 0, null, null, null, null,
             null, null, w.why, false
        from stakeholders.wanted w
        left join organisations.person p on p.id = w.asked_by
       where %s
       order by name\
      """;

  private RoleRows() {}

  static void add(Roles.Given given, ResultSet row) throws SQLException {
    if (row.getObject("person") == null) {
      given.wanted().add(wanted(row));
    } else {
      given.roles().add(role(row));
    }
  }

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
}
