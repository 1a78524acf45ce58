package tandem.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A change as the book keeps it.
public record Entry(
    UUID plan,
    long revision,
    int position,
    UUID subject,
    String about,
    String field,
    @Nullable String before,
    @Nullable String after,
    UUID person,
    UUID organisation,
    Instant at,
    @Nullable String reason,
    @Nullable UUID suggestion,
    @Nullable UUID privateTo) {}
