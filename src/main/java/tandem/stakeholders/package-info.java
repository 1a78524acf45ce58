/// Roles: one RASCI letter of a person on a part or an action, and whether they said yes.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "basics",
      "database",
      "organisations",
      "access",
      "ledger",
      "plans",
      "comments",
      "goals",
      "actions"
    })
package tandem.stakeholders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
