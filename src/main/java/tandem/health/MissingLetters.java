package tandem.health;

import java.util.List;
import org.springframework.stereotype.Component;
import tandem.health.Finding.Breakdown;
import tandem.plans.Draft;
import tandem.stakeholders.Missing;
import tandem.stakeholders.Role;

/// The findings of one breakdown, for the page on which they are mended: errors first, no hints.
@Component
class MissingLetters implements Missing {
  private final Health health;

  MissingLetters(Health health) {
    this.health = health;
  }

  @Override
  public List<Line> of(Draft draft, List<Role> given) {
    return health.of(draft, given).stream()
        .filter(it -> it.breakdown() == Breakdown.ENGAGED)
        .filter(it -> it.severity() != Finding.Severity.HINT && !it.isExcused())
        .map(it -> new Line(it.severity().key(), it.code(), it.details(), it.mend()))
        .toList();
  }
}
