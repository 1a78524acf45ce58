package tandem.database;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// A running PostgreSQL: its JDBC address and the login that prepares our roles.
record Server(String url, Login first) {
  DataSource as(Login login) {
    var source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(login.role());
    source.setPassword(login.password());
    source.setApplicationName("tandem");
    return source;
  }
}
