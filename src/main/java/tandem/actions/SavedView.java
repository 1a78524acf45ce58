package tandem.actions;

import java.util.UUID;

/// A way to look at the actions of a plan, by its name.
///
/// @param query as it stands in the address, with its question mark
/// @param mine whether the viewer kept it
public record SavedView(UUID id, String name, String query, boolean shared, boolean mine) {}
