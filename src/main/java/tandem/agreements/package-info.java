/// Agreement: proposal, approval by both sides, and the baseline that was signed.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "basics",
      "database",
      "organisations",
      "access",
      "ledger",
      "plans",
      "strategies",
      "goals",
      "actions",
      "stakeholders",
      "health"
    })
package tandem.agreements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
