/// Goals: what both want by the end of the plan, tied to a strategy of each side, with their value
/// lines.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"basics", "organisations", "access", "ledger", "plans", "strategies"})
package tandem.goals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
