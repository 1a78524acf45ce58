/// Who you are and what you may see: sign-in, invitations, tokens, and the membership of people in
/// plans.
@NullMarked
@ApplicationModule(allowedDependencies = {"basics", "database", "organisations"})
package tandem.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
