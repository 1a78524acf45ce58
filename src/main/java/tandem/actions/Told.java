package tandem.actions;

import org.jspecify.annotations.Nullable;
import tandem.basics.RuleBroken;

/// What becomes of one action, in words.
///
/// @param fate `written`, `suggested`, `same` or `refused`
/// @param why it is refused
public record Told(
    String action, String before, String after, String fate, @Nullable RuleBroken why) {}
