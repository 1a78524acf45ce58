package tandem.database;

import org.springframework.stereotype.Component;

/// The address by which another process shares the database of these tests.
@Component
public class SameDatabase {
  private final Server server;

  SameDatabase(Server server) {
    this.server = server;
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
