package tandem.stakeholders;

import tandem.basics.PersonId;
import tandem.basics.Side;

/// Somebody who could have a letter that is missing.
///
/// @param reason `owner` of the goal, the same letter on its `goal`, or `plan`: on the plan
public record SuggestedRole(
    PersonId person, String name, Side side, Letter letter, String reason) {}
