/// Words that every module uses: ids, money, dates, refusals. The JDK only.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package tandem.basics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
