package tandem.comments;

/// A unit with open threads, and how many.
public record Stop(String path, String about, long open) {}
