package tandem.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The database of these tests as others see it: the address by which another process shares it,
/// and a way to cut a process off.
@Component
public class SameDatabase {
  private final Server server;

  SameDatabase(Server server) {
    this.server = server;
  }

  /// Ends the connections on which processes listen. A connection that waited long shows the empty
  /// question by which it was found alive.
  public long endListening() {
    return JdbcClient.create(server.as(server.first()))
        .sql(
            """
            select pg_terminate_backend(pid, 5000) from pg_stat_activity
             where application_name = 'tandem' and (query like 'listen %' or query = '')\
            """)
        .query(Boolean.class)
        .stream()
        .filter(Boolean::booleanValue)
        .count();
  }

  public String address() {
    return server
        .url()
        .replaceFirst("\\?.*", "")
        .replaceFirst(
            "^jdbc:postgresql://",
            "postgresql://%s:%s@".formatted(server.first().role(), server.first().password()));
  }
}
