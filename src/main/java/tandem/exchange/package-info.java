/// Files in and out: workbooks, lists and the printed plan.
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
      "health",
      "agreements"
    })
package tandem.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
