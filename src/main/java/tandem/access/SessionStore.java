package tandem.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps sessions in PostgreSQL, outside of every page's transaction: one statement reads one, one
/// marks it used.
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "access.session", maxInactiveIntervalInSeconds = 12 * 60 * 60)
class SessionStore {
  /// The one the filter asks; ending sessions of a person needs the index of the store itself.
  @Bean
  @Primary
  JustSaved<? extends Session> sessionsOfRequests(JdbcIndexedSessionRepository store) {
    return new JustSaved<>(store);
  }

  @Bean
  FilterRegistrationBean<Filter> forgetsWhatWasSaved(JustSaved<? extends Session> sessions) {
    var registration = new FilterRegistrationBean<>(sessions.forgetting());
    registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
    registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
    return registration;
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
