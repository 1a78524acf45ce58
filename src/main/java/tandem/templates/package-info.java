/// What a plan can begin with: a template of ours or a shipped one, or last year's plan.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "basics",
      "organisations",
      "access",
      "plans",
      "strategies",
      "goals",
      "actions"
    })
package tandem.templates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
