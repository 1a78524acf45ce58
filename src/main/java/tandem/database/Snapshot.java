package tandem.database;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What a read-only transaction has read already. It sees one state of the data from beginning to
/// end, so the same question has the same answer and is asked once, by however many modules.
public final class Snapshot {
  private Snapshot() {}

  /// The answer remembered for `question` and `about`, or read now. Where somebody writes, every
  /// question is asked again.
  @SuppressWarnings("unchecked") // whoever asks the same question gets the same type of answer
  public static <T> T once(Class<?> question, Object about, Supplier<T> read) {
    if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()
        || !TransactionSynchronizationManager.isSynchronizationActive()) {
      return read.get();
    }
    var known = known();
    var key = List.of(question, about);
    var answer = (T) known.get(key);
    if (answer == null) {
      answer = read.get();
      known.put(key, answer);
    }
    return answer;
  }

  @SuppressWarnings("unchecked") // only this class binds it
  private static Map<Object, Object> known() {
    var known = (Map<Object, Object>) TransactionSynchronizationManager.getResource(Snapshot.class);
    if (known == null) {
      known = new HashMap<>();
      TransactionSynchronizationManager.bindResource(Snapshot.class, known);
      TransactionSynchronizationManager.registerSynchronization(new Forgetting());
    }
    return known;
  }

  /// Ends the memory with its transaction, also while an inner one runs.
  private static final class Forgetting implements TransactionSynchronization {
    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResourceIfPossible(Snapshot.class);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(Snapshot.class);
    }
  }
}
