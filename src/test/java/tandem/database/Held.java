package tandem.database;

import java.nio.file.Path;
import java.sql.SQLException;

/// A program of its own that keeps a server until it is killed: writes a row, says so, and waits.
final class Held {
  private Held() {}

  public static void main(String[] args) throws Exception {
    var server = EmbeddedServer.startedIn(Path.of(args[0])).server();
    write(server);
    System.out.println("written");
    Thread.sleep(120_000); // the test kills us long before
  }

  private static void write(Server server) throws SQLException {
    try (var connection = server.as(server.first()).getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create table kept (line text)");
      statement.execute("insert into kept values ('still here')");
    }
  }
}
