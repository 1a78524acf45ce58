package tandem.api;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/// A request whose work is one transaction: done and remembered, or neither.
@Component
class Undivided {
  private final PlatformTransactionManager transactions;

  Undivided(PlatformTransactionManager transactions) {
    this.transactions = transactions;
  }

  interface Step {
    void take(TransactionStatus work) throws ServletException, IOException;
  }

  void work(Step step) throws ServletException, IOException {
    var work = transactions.getTransaction(new DefaultTransactionDefinition());
    try {
      step.take(work);
    } catch (Throwable failed) {
      work.setRollbackOnly();
      throw failed;
    } finally {
      if (work.isRollbackOnly()) {
        transactions.rollback(work);
      } else {
        transactions.commit(work);
      }
    }
  }
}
