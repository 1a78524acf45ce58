/// The PostgreSQL we stand on: the embedded server or another, its roles, and the person each
/// transaction acts for.
@NullMarked
@ApplicationModule(allowedDependencies = {"basics"})
package tandem.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
