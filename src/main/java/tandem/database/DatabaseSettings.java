package tandem.database;

import java.net.URI;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where our PostgreSQL is. Without `url` we start our own, in `TANDEM_HOME`.
///
/// @param url of another server, as `postgresql://user:password@host/name` or as JDBC writes it
/// @param ownerPassword, appPassword of our two roles, where `user` may not create roles
/// @param throwAway an own server that is gone when the program ends: for tests
@ConfigurationProperties("tandem.database")
record DatabaseSettings(
    @Nullable String url,
    @Nullable String user,
    @Nullable String password,
    @Nullable String ownerPassword,
    @Nullable String appPassword,
    @DefaultValue("false") boolean throwAway) {

  static Path home(String chosen) {
    return (chosen.isBlank()
            ? Path.of(System.getProperty("user.home"), ".tandem")
            : Path.of(chosen))
        .toAbsolutePath();
  }

  boolean external() {
    return url != null && !url.isBlank();
  }

  /// The other server, with the name and password we were given for it.
  Server server() {
    var address = jdbc(url == null ? "" : url);
    var found = Driver.parseURL(address.getProperty("url"), null);
    if (found == null) {
      throw new IllegalStateException("TANDEM_DATABASE_URL is no address of a PostgreSQL server");
    }
    var name = first(user, address.getProperty("user"), found.getProperty("user"));
    var secret = first(password, address.getProperty("password"), found.getProperty("password"));
    return new Server(
        withoutLogin(address.getProperty("url")),
        new Login(name.isEmpty() ? "postgres" : name, secret));
  }

  /// The JDBC driver does not read `user:password@` before the host, as everybody else does.
  private static Properties jdbc(String url) {
    var parts = new Properties();
    var plain = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
    var login = plain.startsWith("postgres") ? URI.create(plain).getUserInfo() : null;
    if (login != null) {
      var colon = login.indexOf(':');
      parts.setProperty("user", colon < 0 ? login : login.substring(0, colon));
      parts.setProperty("password", colon < 0 ? "" : login.substring(colon + 1));
      plain = plain.replaceFirst("//[^/@]*@", "//");
    }
    parts.setProperty("url", "jdbc:" + plain.replaceFirst("^postgres:", "postgresql:"));
    return parts;
  }

  /// Our roles have logins of their own, and the driver would prefer the one in the address.
  private static String withoutLogin(String url) {
    return url.replaceAll("(?<=[?&])(user|password)=[^&]*&?", "").replaceAll("[?&]$", "");
  }

  private static String first(@Nullable String... choices) {
    for (var choice : choices) {
      if (choice != null && !choice.isBlank()) {
        return choice;
      }
    }
    return "";
  }
}
