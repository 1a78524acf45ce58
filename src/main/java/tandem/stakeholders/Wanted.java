package tandem.stakeholders;

import org.jspecify.annotations.Nullable;
import tandem.access.PlanMember;
import tandem.basics.OrganisationId;
import tandem.basics.UnitId;

/// A letter that waits for somebody of that side, whom only that side names.
///
/// @param why what whoever asked said about it
public record Wanted(
    UnitId unit, OrganisationId organisation, Letter letter, String askedBy, @Nullable String why) {

  /// The same letter of the same unit, for one of theirs.
  boolean isFilledBy(Assigning.Giving giving, PlanMember person) {
    return unit.equals(giving.unit())
        && letter == giving.letter()
        && organisation.equals(person.organisation());
  }
}
