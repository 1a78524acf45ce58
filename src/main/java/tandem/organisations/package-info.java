/// Companies and the people who belong to them.
@NullMarked
@ApplicationModule(allowedDependencies = {"basics", "database"})
package tandem.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
