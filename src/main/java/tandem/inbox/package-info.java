/// What needs me, over all my plans; and the letters that go out.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "basics",
      "database",
      "organisations",
      "access",
      "ledger",
      "plans",
      "goals",
      "actions",
      "comments",
      "stakeholders",
      "health",
      "agreements"
    })
package tandem.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
