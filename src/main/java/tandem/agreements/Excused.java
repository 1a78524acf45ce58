package tandem.agreements;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tandem.basics.Side;
import tandem.health.Finding;
import tools.jackson.databind.json.JsonMapper;

/// A finding that both sides let pass, as it was signed.
///
/// @param code with `details` the sentence of the finding
/// @param side that asked for it, for that reason
/// @param yesReason empty where the other side gave none of its own
public record Excused(
    String code,
    List<String> details,
    Side side,
    String who,
    String reason,
    String yes,
    String yesReason) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public static Excused of(Finding finding) {
    var excuse = Objects.requireNonNull(finding.excuse());
    var yes = Objects.requireNonNull(excuse.yes());
    return new Excused(
        finding.code(),
        finding.details(),
        excuse.side(),
        excuse.who(),
        excuse.reason(),
        yes.who(),
        yes.reason());
  }

  /// Out of what was signed; nothing where that is older than excuses.
  static List<Excused> signed(@Nullable String json) {
    return json == null ? List.of() : List.of(JSON.readValue(json, Excused[].class));
  }

  Map<String, Object> canonical() {
    return new TreeMap<>(
        Map.of(
            "code", code,
            "details", details,
            "side", side.name(),
            "who", who,
            "reason", reason,
            "yes", yes,
            "yesReason", yesReason));
  }
}
