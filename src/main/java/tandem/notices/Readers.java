package tandem.notices;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;

/// Whom a job works for: it begins with nobody acting, and reads and writes as that person.
@Component
class Readers {
  private final JdbcClient jdbc;

  Readers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Reader(Member member, ZoneId zone) {
    Notice.To to() {
      return new Notice.To(member.person(), member.name(), member.email());
    }
  }

  Optional<Reader> of(UUID person) {
    return jdbc.sql("select * from notices.reader(:person)")
        .param("person", person)
        .query((row, n) -> {
          var zone = row.getString("zone");
          return new Reader(
              new Member(
                  new PersonId(person),
                  new OrganisationId(row.getObject("organisation", UUID.class)),
                  row.getString("name"),
                  row.getString("email")),
              zone == null ? Habits.USUAL.zone() : ZoneId.of(zone));
        })
        .optional();
  }
}
