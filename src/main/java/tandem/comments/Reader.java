package tandem.comments;

/// A member one can ask to read something; `ours` sits on the viewer's own side.
public record Reader(String id, String name, String side, String sideName, boolean ours) {}
