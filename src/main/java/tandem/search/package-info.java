/// Search: finds by words what a person may see, over all their plans.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "basics",
      "database",
      "organisations",
      "access",
      "ledger",
      "plans",
      "comments"
    })
package tandem.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
