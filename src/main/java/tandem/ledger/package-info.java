/// The book of each plan: every change in order, who made it, and the proof that none was altered.
@NullMarked
@ApplicationModule(allowedDependencies = {"basics", "database", "organisations", "access"})
package tandem.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
