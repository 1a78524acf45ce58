package tandem.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A field that says something else at a later revision than at an earlier one, and who changed it
/// last between the two.
public record Difference(
    UUID subject,
    String about,
    String field,
    @Nullable String before,
    @Nullable String after,
    long revision,
    Instant at,
    UUID personId,
    String person,
    UUID organisationId,
    String organisation) {}
