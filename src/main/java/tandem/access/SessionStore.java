package tandem.access;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps sessions in PostgreSQL, outside of every page's transaction: one statement reads one, one
/// marks it used.
@Configuration(proxyBeanMethods = false)
class SessionStore {
  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionTable() {
    return sessions -> {
      sessions.setTableName("access.session");
      sessions.setDefaultMaxInactiveInterval(Duration.ofHours(12));
    };
  }

  /// Only for Spring Session, which asks for it by name.
  @Bean(defaultCandidate = false)
  TransactionOperations springSessionTransactionOperations(
      PlatformTransactionManager transactions) {
    var outside = new TransactionTemplate(transactions);
    outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    return outside;
  }
}
