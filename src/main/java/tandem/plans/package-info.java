/// The joint plan: its two sides, its units, and their fields in pencil, ink or left blank.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"basics", "database", "organisations", "access", "ledger"})
package tandem.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
