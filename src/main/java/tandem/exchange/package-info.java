/// Files in and out: workbooks, lists and the printed plan. Bytes and records only; knows no plan
/// of its own.
@NullMarked
@ApplicationModule(allowedDependencies = {"basics"})
package tandem.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
