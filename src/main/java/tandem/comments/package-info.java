/// Comments: what people say about any unit of a plan, to both sides or within their own.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"basics", "database", "organisations", "access", "ledger", "plans"})
package tandem.comments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
