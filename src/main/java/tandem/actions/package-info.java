/// Actions: who does what by when in the next ninety days.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"basics", "organisations", "access", "ledger", "plans", "goals"})
package tandem.actions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
