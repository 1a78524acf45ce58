package tandem.stakeholders;

import org.jspecify.annotations.Nullable;
import tandem.basics.OrganisationId;
import tandem.basics.UnitId;

/// A letter that waits for somebody of that side, whom only that side names.
///
/// @param why what whoever asked said about it
public record Wanted(
    UnitId unit,
    OrganisationId organisation,
    Letter letter,
    String askedBy,
    @Nullable String why) {}
