package tandem.health;

import java.time.Instant;
import java.util.Map;
import tandem.basics.UnitId;
import tandem.strategies.Confirmation;

/// What was said last of each strategy, as one looks at it now.
record Holding(Map<UnitId, Confirmation> confirmed, Instant now) {}
