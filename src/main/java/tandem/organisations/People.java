package tandem.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.RuleBroken;

/// The people and companies that whoever acts may know of; the others do not exist for them.
@Component
public class People {
  private static final String PERSON =
      "select id, organisation, name, email, duty, hours_per_week from organisations.person ";

  private final JdbcClient jdbc;

  People(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  public Optional<Person> person(PersonId id) {
    return jdbc.sql(PERSON + "where id = :id")
        .param("id", id.value())
        .query(People::person)
        .optional();
  }

  @Transactional(readOnly = true)
  public List<Person> of(OrganisationId organisation) {
    return jdbc.sql(PERSON + "where organisation = :organisation order by name, id")
        .param("organisation", organisation.value())
        .query(People::person)
        .list();
  }

  @Transactional(readOnly = true)
  public Optional<Organisation> organisation(OrganisationId id) {
    return jdbc.sql("select id, name, sample from organisations.organisation where id = :id")
        .param("id", id.value())
        .query((row, n) -> new Organisation(id, row.getString("name"), row.getBoolean("sample")))
        .optional();
  }

  /// Adds a person to the organisation of whoever acts; row security refuses any other.
  @Transactional
  public PersonId add(OrganisationId mine, NewColleague colleague) {
    var id = PersonId.fresh();
    try {
      jdbc.sql(
              """
              insert into organisations.person (id, organisation, name, email, duty, hours_per_week)
              values (:id, :organisation, :name, :email, :duty, :hours)\
              """)
          .param("id", id.value())
          .param("organisation", mine.value())
          .param("name", colleague.name())
          .param("email", colleague.email())
          .param("duty", colleague.duty())
          .param("hours", colleague.hoursPerWeek())
          .update();
    } catch (DuplicateKeyException taken) {
      throw RuleBroken.in("email", "person.email-taken");
    }
    return id;
  }

  @Transactional(readOnly = true)
  public List<Absence> absences(OrganisationId organisation) {
    return jdbc.sql(
            """
            select a.id, a.person, a.start, a."end", a.half, a.note, a.deputy from organisations.absence a
              join organisations.person p on p.id = a.person
             where p.organisation = :organisation order by a.start, a.person\
            """)
        .param("organisation", organisation.value())
        .query((row, n) -> WorkingTimes.absence(row))
        .list();
  }

  private static Person person(ResultSet row, int number) throws SQLException {
    return new Person(
        new PersonId(row.getObject("id", UUID.class)),
        new OrganisationId(row.getObject("organisation", UUID.class)),
        row.getString("name"),
        row.getString("email"),
        row.getString("duty"),
        row.getBigDecimal("hours_per_week"));
  }
}
