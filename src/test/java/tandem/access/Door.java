package tandem.access;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Makes the database look empty to [FirstPerson] for one test, and puts everybody's password back.
record Door(JdbcClient owner, List<Kept> kept) {
  record Kept(UUID person, String passwordHash) {}

  static Door emptied(JdbcClient owner) {
    var kept =
        owner
            .sql("select person, password_hash from access.credential")
            .query((row, n) ->
                new Kept(row.getObject("person", UUID.class), row.getString("password_hash")))
            .list();
    owner.sql("delete from access.credential").update();
    return new Door(owner, kept);
  }

  void everybodyBack() {
    for (var one : kept) {
      owner
          .sql(
              """
              insert into access.credential (person, password_hash) values (?, ?)
              on conflict (person) do nothing\
              """)
          .params(one.person(), one.passwordHash())
          .update();
    }
  }
}
