/// REST for programs: what all calls have in common. The calls themselves stand in their modules.
@NullMarked
@ApplicationModule(allowedDependencies = {"organisations", "basics", "database", "access"})
package tandem.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
