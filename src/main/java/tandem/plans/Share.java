package tandem.plans;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tandem.basics.Side;

/// How many of some written fields each side was the first to write; what only one side sees does
/// not count.
public record Share(int vendor, int partner) {
  private static final List<String> PARTS =
      List.of(
          WholePlan.KIND,
          "strategy",
          "goal",
          "own_line",
          "measure",
          "assumption",
          "account",
          "risk",
          "action",
          "scenario",
          "scenario_numbers");

  /// What a plan may well do without: told only where somebody wrote it.
  private static final Set<String> BESIDE =
      Set.of(
          "own_line", "measure", "assumption", "account", "risk", "scenario", "scenario_numbers");

  static Share of(Stream<Field> fields) {
    var vendor = 0;
    var partner = 0;
    for (var field : fields.filter(f -> f.privateTo() == null).toList()) {
      vendor += field.firstSide() == Side.VENDOR ? 1 : 0;
      partner += field.firstSide() == Side.PARTNER ? 1 : 0;
    }
    return new Share(vendor, partner);
  }

  /// By kind of unit: the plan's own words, strategies, goals with their numbers and what stands
  /// with them, actions.
  public static Map<String, Share> byPart(Draft draft) {
    var shares = new LinkedHashMap<String, Share>();
    for (var part : PARTS) {
      var units = draft.units(part).stream();
      var share = of(units.flatMap(unit -> unit.fields().values().stream()));
      if (share.fields() > 0 || !BESIDE.contains(part)) {
        shares.put(part, share);
      }
    }
    return shares;
  }

  public int fields() {
    return vendor + partner;
  }

  /// Percent; 50 while nothing is written.
  public int percent(Side side) {
    var ofVendor = fields() == 0 ? 50 : (int) Math.round(100.0 * vendor / fields());
    return side == Side.VENDOR ? ofVendor : 100 - ofVendor;
  }
}
