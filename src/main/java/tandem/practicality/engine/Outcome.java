package tandem.practicality.engine;

/// An answer, or that there is none.
public sealed interface Outcome permits Answer, NoAnswer {}
