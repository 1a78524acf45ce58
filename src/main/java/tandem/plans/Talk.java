package tandem.plans;

/// The way from a unit to what is said about it.
///
/// @param unit its id
/// @param about what the unit is called
/// @param said how many comments the viewer may read there
/// @param open how many threads nobody has resolved
public record Talk(String path, String unit, String about, int said, int open) {}
