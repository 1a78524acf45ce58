package tandem.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/// Every transaction begins by telling PostgreSQL who acts. The setting ends with the transaction,
/// so outside of one, and with nobody acting, the row policies show nothing.
class PersonBoundTransactions extends JdbcTransactionManager {
  PersonBoundTransactions(DataSource source) {
    super(source);
  }

  private static final String WRITING =
      "select set_config('tandem.person', ?, true), set_config('tandem.errand', ?, true)";

  /// Who only reads sees one snapshot. Asked of the driver, the isolation would cost three
  /// statements more.
  private static final String READING =
      "set transaction isolation level repeatable read; " + WRITING;

  @Override
  protected void prepareTransactionalConnection(
      Connection connection, TransactionDefinition definition) throws SQLException {
    super.prepareTransactionalConnection(connection, definition);
    try (var tell = connection.prepareStatement(definition.isReadOnly() ? READING : WRITING)) {
      tell.setString(1, Acting.person().map(person -> person.value().toString()).orElse(""));
      tell.setString(2, Acting.errand().orElse(""));
      tell.execute();
    }
  }
}
