/// The four breakdowns: aligned, co-authored, actionable, engaged, each as findings with a place
/// that mends them.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "basics",
      "organisations",
      "access",
      "database",
      "ledger",
      "plans",
      "strategies",
      "goals",
      "actions",
      "stakeholders"
    })
package tandem.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
