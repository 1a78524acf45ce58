package tandem.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// A second start is a slip, not a crash: a sentence, and no stack trace.
class HomeInUseExplained extends AbstractFailureAnalyzer<HomeInUse> {
  @Override
  protected FailureAnalysis analyze(Throwable whole, HomeInUse cause) {
    return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
  }
}
