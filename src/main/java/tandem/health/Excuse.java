package tandem.health;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tandem.basics.Side;

/// Why a finding need not be mended, in the words of the side that asked for it. It excuses nothing
/// before the other side agreed.
///
/// @param yes the other side's word; null while it is waited for
public record Excuse(Side side, String who, String reason, Instant at, @Nullable Yes yes) {

  /// @param reason empty where it gave none of its own
  public record Yes(String who, String reason, Instant at) {}

  public boolean isAgreed() {
    return yes != null;
  }
}
