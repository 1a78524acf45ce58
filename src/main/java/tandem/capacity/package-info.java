/// Whose time a plan has: working times of each organisation, told and brought in, and the hours
/// that a person has left for one plan beside all others.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "basics",
      "database",
      "organisations",
      "access",
      "plans",
      "stakeholders",
      "actions"
    })
package tandem.capacity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
