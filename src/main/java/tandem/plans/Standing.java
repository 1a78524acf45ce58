package tandem.plans;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tandem.basics.PersonId;

/// What its own side said last about whether a unit still holds.
///
/// @param untrue why it holds no longer; null if it does
public record Standing(PersonId person, String name, Instant at, @Nullable String untrue) {}
