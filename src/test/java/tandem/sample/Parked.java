package tandem.sample;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The sample that all tests share, out of the way of one that puts in and removes its own.
record Parked(JdbcClient owner, List<UUID> companies, List<UUID> people, List<UUID> plans) {

  static Parked away(JdbcClient owner) {
    var parked =
        new Parked(
            owner,
            marked(owner, "organisations.organisation"),
            marked(owner, "organisations.person"),
            marked(owner, "plans.plan"));
    parked.mark(false);
    owner
        .sql("update organisations.person set email = 'parked-' || email where id = any(?)")
        .params((Object) parked.people.toArray(UUID[]::new))
        .update();
    return parked;
  }

  /// Whoever of the other sample stayed gives the address back.
  void back() {
    owner
        .sql(
            """
            update organisations.person set email = id || '@stayed.example'
             where exists (select from organisations.person p where p.email = 'parked-' || person.email)\
            """)
        .update();
    mark(true);
    owner
        .sql("update organisations.person set email = substr(email, 8) where id = any(?)")
        .params((Object) people.toArray(UUID[]::new))
        .update();
  }

  private void mark(boolean sample) {
    mark("organisations.organisation", companies, sample);
    mark("organisations.person", people, sample);
    mark("plans.plan", plans, sample);
  }

  private void mark(String table, List<UUID> ids, boolean sample) {
    owner
        .sql("update " + table + " set sample = ? where id = any(?)")
        .params(sample, ids.toArray(UUID[]::new))
        .update();
  }

  private static List<UUID> marked(JdbcClient owner, String table) {
    return owner
        .sql("select id from " + table + " where sample")
        .query((row, n) -> row.getObject("id", UUID.class))
        .list();
  }
}
