/// The shell around every page: the frame, the style, the texts, and how a refusal is told.
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
package tandem.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
