/// The sample: one plan, alive in all its parts, on an empty database.
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
      "strategies",
      "goals",
      "actions",
      "stakeholders"
    })
package tandem.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
