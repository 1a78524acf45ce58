package tandem.agreements;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tandem.plans.Draft;
import tandem.plans.Unit;
import tandem.stakeholders.Role;
import tools.jackson.databind.json.JsonMapper;

/// What is signed: everything both sides see, as canonical JSON (keys in order, no white space).
final class Baseline {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Baseline() {}

  static String of(Draft draft, List<Role> roles) {
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
            .filter(unit -> unit.privateTo() == null)
            .collect(
                Collectors.toMap(
                    unit -> unit.id().toString(), Baseline::unit, (a, b) -> a, TreeMap::new)));
    content.put(
        "roles",
        roles.stream()
            .map(r -> r.unit() + " " + r.letter() + " " + r.person() + " " + r.name())
            .sorted()
            .toList());
    return JSON.writeValueAsString(content);
  }

  private static Map<String, Object> unit(Unit unit) {
    var fields =
        unit.fields().values().stream()
            .filter(f -> f.privateTo() == null && f.value() != null)
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
}
