/// Practicality: does the plan fit the people and their hours, and if not, what shall we keep?
@NullMarked
@ApplicationModule(allowedDependencies = {"basics"})
package tandem.practicality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
