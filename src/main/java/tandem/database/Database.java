package tandem.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.PlatformTransactionManager;

/// The server, its two roles, and a data source for each.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class Database {
  private static final int POOL = 20;

  /// A statement is planned once, as for the average plan. Row security makes planning cost more
  /// than most readings; and of a plan that is younger than the statistics PostgreSQL would believe
  /// that it has next to no rows.
  private static final String AS_FOR_ANY_PLAN = "set plan_cache_mode = force_generic_plan";

  /// Only one of the three: another server, one for tests, or our own.
  @Bean
  Server server(DatabaseSettings settings, ObjectProvider<EmbeddedServer> own) throws IOException {
    if (settings.external()) {
      return settings.server();
    }
    return settings.throwAway() ? EmbeddedServer.throwAway() : own.getObject().server();
  }

  @Bean
  @Lazy
  EmbeddedServer embeddedServer(@Value("${tandem.home:}") String home) throws IOException {
    return EmbeddedServer.startedIn(DatabaseSettings.home(home));
  }

  @Bean
  DatabaseRoles databaseRoles(Server server, DatabaseSettings settings) {
    var roles = DatabaseRoles.of(server, settings);
    roles.prepare(server);
    return roles;
  }

  /// Owns the tables, so no row policy holds it: for Flyway, and for a command that verifies the
  /// whole.
  @Bean(defaultCandidate = false)
  @FlywayDataSource
  DataSource ownerDataSource(Server server, DatabaseRoles roles) {
    return server.as(roles.owner());
  }

  @Bean
  HikariDataSource dataSource(Server server, DatabaseRoles roles) {
    var pool = new HikariDataSource();
    pool.setPoolName("tandem");
    pool.setDataSource(server.as(roles.app()));
    pool.setMaximumPoolSize(POOL);
    pool.setConnectionInitSql(AS_FOR_ANY_PLAN);
    return pool;
  }

  @Bean
  PlatformTransactionManager transactionManager(HikariDataSource dataSource) {
    return new PersonBoundTransactions(dataSource);
  }

  @Bean
  Listening listening(Server server, DatabaseRoles roles, ObjectProvider<Ear> ears) {
    return new Listening(server.as(roles.app()), ears.stream().toList());
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
