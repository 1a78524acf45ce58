package tandem.health;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import tandem.health.Finding.Breakdown;
import tandem.plans.Draft;
import tandem.plans.Shapes;
import tandem.stakeholders.Missing;
import tandem.stakeholders.Role;
import tandem.stakeholders.Roles;

/// The findings of one breakdown, for the page on which they are mended: errors first, no hints.
@Component
class MissingLetters implements Missing {
  private final Shapes shapes;
  private final Roles roles;

  MissingLetters(Shapes shapes, Roles roles) {
    this.shapes = shapes;
    this.roles = roles;
  }

  @Override
  public List<Line> of(Draft draft, List<Role> given) {
    var findings = new Findings(Breakdown.ENGAGED, draft, shapes);
    new EngagedPeople(draft, given, shapes, findings).check();
    new Engaged(draft, given, roles.wanted(draft.plan().id()), findings).check();
    return findings.all().stream()
        .filter(it -> it.severity() != Finding.Severity.HINT)
        .sorted(Comparator.comparing(Finding::severity))
        .map(it -> new Line(it.severity().key(), it.code(), it.details(), it.mend()))
        .toList();
  }
}
