package tandem.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// Counts what each thread asks of PostgreSQL, between the pool and the driver.
@TestConfiguration(proxyBeanMethods = false)
public class CountedStatements {
  private static final ThreadLocal<List<String>> TOLD = ThreadLocal.withInitial(ArrayList::new);

  @Bean
  static BeanPostProcessor counting() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && pool.getDataSource() != null) {
          pool.setDataSource(
              ProxyDataSourceBuilder.create(pool.getDataSource())
                  .countQuery()
                  .afterQuery(
                      (execution, queries) -> queries.forEach(it -> TOLD.get().add(it.getQuery())))
                  .build());
        }
        return bean;
      }
    };
  }

  /// The statements of this thread while `asking`: begin and commit are the driver's and not
  /// counted, the transaction's settings are one.
  public static long during(Runnable asking) {
    QueryCountHolder.clear();
    TOLD.remove();
    asking.run();
    return QueryCountHolder.getGrandTotal().getTotal();
  }

  /// What was asked of PostgreSQL then, one statement a line.
  public static String told() {
    return String.join("\n", TOLD.get());
  }
}
