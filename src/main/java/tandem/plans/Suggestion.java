package tandem.plans;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.basics.Side;
import tandem.basics.UnitId;

/// Another value for somebody's pencil or ink, with a reason. `base` is what it would replace.
public record Suggestion(
    UUID id,
    UnitId unit,
    String field,
    @Nullable String base,
    String proposed,
    String reason,
    Side side,
    UUID person,
    String author,
    Instant at) {}
