package tandem.health;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import tandem.basics.UnitId;
import tandem.goals.Reconfirmation;
import tandem.strategies.Confirmation;

/// What was said last of each strategy, as one looks at it now.
///
/// @param reconfirm the goals whose strategy changed since they were tied to it
record Holding(Map<UnitId, Confirmation> confirmed, List<Reconfirmation> reconfirm, Instant now) {}
