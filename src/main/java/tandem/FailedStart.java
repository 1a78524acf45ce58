package tandem;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/// Tells a person at a terminal why Tandem did not start, and nothing else. Spring's own report is
/// switched off in `application.yaml`.
class FailedStart implements FailureAnalysisReporter {
  @Override
  public void report(FailureAnalysis analysis) {
    System.err.println(analysis.getDescription().strip());
    var action = analysis.getAction();
    if (action != null && !action.isBlank()) {
      System.err.println(action.strip());
    }
  }
}
