package tandem.api;

import java.util.List;

/// What programs can call: method, path, what it does, and the fields of its body.
public record ListedCall(String method, String path, String sentence, List<String> body) {}
