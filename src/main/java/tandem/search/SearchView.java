package tandem.search;

import java.util.List;

/// The page of a search.
///
/// @param typed as it came in, for the form to show again
/// @param plan as it came in; empty for all plans
/// @param more whether there is more than is shown
/// @param begun whether anything was asked
public record SearchView(
    String typed, String kind, String plan, List<Hit> hits, boolean more, boolean begun) {}
