package tandem.alignment;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.goals.Coverage;
import tandem.plans.Draft;
import tandem.plans.Figure;

/// How much of a plan serves both sides, at its head.
@Component
class CoverageFigure implements Figure {

  @Override
  public String name() {
    return "coverage";
  }

  /// Percent by weight.
  @Override
  public @Nullable Integer of(Draft draft) {
    var coverage = Coverage.of(draft);
    return coverage.goals() == 0 ? null : coverage.percent();
  }
}
