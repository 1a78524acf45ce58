package tandem.practicality.engine;

import java.util.List;

/// Nothing was found that has what the wish demands.
///
/// @param proven nothing can; otherwise time was out
/// @param conflicts why
public record NoAnswer(boolean proven, List<Conflict> conflicts) implements Outcome {}
