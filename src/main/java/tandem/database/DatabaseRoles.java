package tandem.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Our two roles: `tandem_owner` owns every table and brings them up to date; `tandem_app` is who
/// the application is, owns nothing and is held by the row policies.
record DatabaseRoles(Login owner, Login app) {
  private static final long ONE_AT_A_TIME = 0x74616e64656dL;

  static DatabaseRoles of(Server server, DatabaseSettings settings) {
    return new DatabaseRoles(
        login(server, "tandem_owner", settings.ownerPassword()),
        login(server, "tandem_app", settings.appPassword()));
  }

  private static Login login(Server server, String role, @Nullable String given) {
    return given == null || given.isBlank() ? server.first().derived(role) : new Login(role, given);
  }

  /// Makes what is missing, as often as one likes. A login that may not create roles finds them
  /// made by somebody else.
  void prepare(Server server) {
    try (var connection = server.as(server.first()).getConnection()) {
      connection.setAutoCommit(
          false); // several processes may start at once: the lock goes with the transaction
      ask(connection, "select pg_advisory_xact_lock(" + ONE_AT_A_TIME + ") is null");
      if (ask(
          connection,
          "select rolsuper or rolcreaterole from pg_roles where rolname = current_user")) {
        make(connection, owner);
        make(connection, app);
      }
      letOwnerCreate(connection);
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(
          "The roles tandem_owner and tandem_app could not be prepared", e);
    }
  }

  private static void make(Connection connection, Login login) throws SQLException {
    if (!ask(
        connection,
        "select exists (select from pg_roles where rolname = '%s')".formatted(login.role()))) {
      run(
          connection,
          "create role %s login".formatted(login.role())); // the other attributes default to no
    }
    connection
        .unwrap(PGConnection.class)
        .alterUserPassword(login.role(), login.password().toCharArray(), "scram-sha-256");
  }

  private static void letOwnerCreate(Connection connection) throws SQLException {
    var database = connection.getCatalog();
    if (!ask(
        connection,
        "select has_database_privilege('tandem_owner', current_database(), 'CREATE')")) {
      run(
          connection,
          "grant create on database \"%s\" to tandem_owner"
              .formatted(database.replace("\"", "\"\"")));
    }
    if (!ask(connection, "select has_schema_privilege('tandem_owner', 'public', 'CREATE')")) {
      run(connection, "grant create on schema public to tandem_owner");
    }
  }

  private static boolean ask(Connection connection, String question) throws SQLException {
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery(question)) {
      return answer.next() && answer.getBoolean(1);
    }
  }

  private static void run(Connection connection, String command) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
