/// Alignment: both sides' strategies, the goals between them, and what ties them together.
@NullMarked
@ApplicationModule(allowedDependencies = {"basics", "access", "plans", "strategies", "goals"})
package tandem.alignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
