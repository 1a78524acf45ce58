package tandem.api;

/// A method and a path, for the page that lists what programs can call.
public record ListedCall(String method, String path) {}
