package tandem.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which changes of a plan to read: of one subject, by one person, by one organisation; null where
/// it does not matter.
public record About(@Nullable UUID subject, @Nullable UUID person, @Nullable UUID organisation) {
  public static final About ALL = new About(null, null, null);

  public static About subject(UUID subject) {
    return new About(subject, null, null);
  }
}
