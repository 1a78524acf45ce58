package tandem.health;

import java.util.List;
import org.springframework.stereotype.Component;
import tandem.plans.Draft;
import tandem.plans.Shapes;
import tandem.stakeholders.Role;

/// The state of a plan in four findings, computed from what the viewer may see; never one averaged
/// score.
@Component
public class Health {
  private final Shapes shapes;

  Health(Shapes shapes) {
    this.shapes = shapes;
  }

  public List<Finding> of(Draft draft, List<Role> roles) {
    return Rules.findings(draft, roles, shapes);
  }
}
