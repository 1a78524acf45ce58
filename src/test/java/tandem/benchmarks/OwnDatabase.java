package tandem.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// The PostgreSQL that a running jar brought along, asked past Tandem.
final class OwnDatabase {
  private static final int PORT_LINE = 3; // of postmaster.pid, counted from 0

  private OwnDatabase() {}

  static Connection of(Path home) throws IOException, SQLException {
    var port = Files.readAllLines(home.resolve("data/postmaster.pid")).get(PORT_LINE).strip();
    var password = Files.readString(home.resolve("database-password")).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://localhost:" + port + "/postgres", "postgres", password);
  }
}
