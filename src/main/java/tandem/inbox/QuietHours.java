package tandem.inbox;

import java.time.Instant;
import tandem.basics.PersonId;

/// When people want no mail.
public interface QuietHours {

  /// When a notice for that person may go out, `now` or later.
  Instant over(PersonId person, Instant now);
}
