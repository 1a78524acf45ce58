package tandem.stakeholders;

import java.util.List;
import tandem.plans.Draft;

/// What is missing among the letters of a plan: told by whoever judges them.
public interface Missing {
  List<Line> of(Draft draft, List<Role> given);

  /// @param code its sentence, with those details
  /// @param path where it is mended
  record Line(String severity, String code, List<String> details, String path) {}
}
