package tandem.health;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tandem.basics.UnitId;

/// One thing that will keep the plan from being executed, and the place that mends it. `code` and
/// `details` make its sentence, from the message bundles; `mend` is a path.
public record Finding(
    Breakdown breakdown,
    Severity severity,
    String code,
    List<String> details,
    @Nullable UnitId subject,
    String mend) {

  public enum Breakdown {
    ALIGNED,
    CO_AUTHORED,
    ACTIONABLE,
    ENGAGED;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public enum Severity {
    ERROR,
    WARNING,
    HINT;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
