package tandem.agreements;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tandem.health.Finding;
import tandem.plans.Draft;
import tandem.plans.Shapes;
import tandem.plans.Unit;
import tandem.plans.UnitShape;
import tandem.stakeholders.Role;
import tools.jackson.databind.json.JsonMapper;

/// What is signed: everything both sides see but what is written as the plan runs, as canonical
/// JSON (keys in order, no white space).
///
/// @param sha256 of the content, in hexadecimal
record Baseline(String content, String sha256) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Baseline of(Draft draft, List<Role> roles, List<Finding> excused, Shapes shapes) {
    var plan = draft.plan();
    var content = new TreeMap<String, Object>();
    content.put("title", plan.title());
    content.put("vendor", plan.vendor().name());
    content.put("partner", plan.partner().name());
    content.put("starts", plan.period().start().toString());
    content.put("ends", plan.period().last().toString());
    content.put("currency", plan.currency().getCurrencyCode());
    content.put("cycle_start", plan.cycleStart().toString());
    content.put(
        "units",
        draft.units().stream()
            .filter(unit -> unit.privateTo() == null && shapes.of(unit.kind()).isSigned())
            .collect(
                Collectors.toMap(
                    unit -> unit.id().toString(),
                    unit -> unit(unit, shapes.of(unit.kind())),
                    (a, b) -> a,
                    TreeMap::new)));
    content.put(
        "roles",
        roles.stream()
            .map(r -> r.unit() + " " + r.letter() + " " + r.person() + " " + r.name())
            .sorted()
            .toList());
    content.put("excused", excused.stream().map(it -> Excused.of(it).canonical()).toList());
    var written = JSON.writeValueAsString(content);
    return new Baseline(written, sha256(written));
  }

  private static Map<String, Object> unit(Unit unit, UnitShape shape) {
    var fields =
        unit.fields().values().stream()
            .filter(f -> f.privateTo() == null && f.value() != null)
            .filter(f -> !shape.field(f.name()).running())
            .collect(
                Collectors.toMap(
                    f -> f.name(), f -> (Object) f.value(), (a, b) -> a, TreeMap::new));
    return new TreeMap<>(
        Map.of(
            "kind",
            unit.kind(),
            "number",
            unit.number(),
            "side",
            unit.side().key(),
            "fields",
            fields));
  }

  private static String sha256(String text) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
