/// Who is told what, when and where: mail at once, digests, chat; and what each person chose.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "basics",
      "database",
      "organisations",
      "access",
      "ledger",
      "plans",
      "goals",
      "actions",
      "comments",
      "stakeholders",
      "inbox"
    })
package tandem.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
