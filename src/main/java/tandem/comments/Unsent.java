package tandem.comments;

import java.util.List;

/// What somebody typed and could not send yet.
///
/// @param at the thread to answer in, or `new`
public record Unsent(String at, String text, List<String> mentioned) {}
