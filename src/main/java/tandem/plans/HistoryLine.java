package tandem.plans;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One change as people read it: what it was about, in the words of the page, and how firm it got.
///
/// @param side of whoever changed it, `vendor` or `partner`
/// @param firmness what it became, or null where that did not change
public record HistoryLine(
    long revision,
    String about,
    String what,
    @Nullable String before,
    @Nullable String after,
    @Nullable String firmness,
    @Nullable String reason,
    String person,
    String side,
    String organisation,
    Instant at,
    String ago) {}
