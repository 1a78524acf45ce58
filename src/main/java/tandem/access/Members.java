package tandem.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;

/// Reads a member from a row with `person, organisation, name, email`.
final class Members {
  private Members() {}

  static Member read(ResultSet row, int number) throws SQLException {
    return new Member(
        new PersonId(row.getObject("person", UUID.class)),
        new OrganisationId(row.getObject("organisation", UUID.class)),
        row.getString("name"),
        row.getString("email"));
  }
}
