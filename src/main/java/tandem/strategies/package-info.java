/// Strategies: how each organisation means to grow, in its own words.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"basics", "database", "organisations", "access", "ledger", "plans"})
package tandem.strategies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
