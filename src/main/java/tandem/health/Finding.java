package tandem.health;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.basics.PlanId;
import tandem.basics.UnitId;

/// One thing that will keep the plan from being executed, and the place that mends it. `code` and
/// `details` make its sentence, from the message bundles; `mend` is a path.
///
/// @param place what the ledger calls an excuse for it: the finding with its evidence, so that a
///   finding with other evidence is another one
/// @param excuse asked for or agreed to; null where nobody asked
public record Finding(
    Breakdown breakdown,
    Severity severity,
    String code,
    List<String> details,
    @Nullable UnitId subject,
    String mend,
    String place,
    @Nullable Excuse excuse) {
  static final String EXCUSE = "excuse ";

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

  /// Tells it from all others of its plan, as long as its evidence stays the same.
  public String id() {
    try {
      var text = (subject == null ? "" : subject.toString()) + " " + place;
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 10);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Both sides agreed that it need not be mended.
  public boolean isExcused() {
    return excuse != null && excuse.isAgreed();
  }

  /// Whether it stops an agreement.
  public boolean isInTheWay() {
    return severity == Severity.ERROR && !isExcused();
  }

  /// What the ledger's lines about it are about: the unit, or the plan.
  UUID about(PlanId plan) {
    return subject == null ? plan.value() : subject.value();
  }

  Finding excused(@Nullable Excuse by) {
    return new Finding(breakdown, severity, code, details, subject, mend, place, by);
  }
}
