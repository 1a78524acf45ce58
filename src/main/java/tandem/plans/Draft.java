package tandem.plans;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.basics.NotFound;
import tandem.basics.Side;
import tandem.basics.UnitId;

/// Everything in a plan that the viewer may see, as it stands at one revision; `since` if it shall
/// also tell what changed.
public record Draft(
    Plan plan,
    List<Unit> units,
    List<Suggestion> suggestions,
    Map<String, Unit> byId,
    @Nullable Since since) {

  public Draft(Plan plan, List<Unit> units, List<Suggestion> suggestions) {
    this(
        plan,
        units,
        suggestions,
        units.stream().collect(Collectors.toMap(it -> it.id().toString(), Function.identity())),
        null);
  }

  /// The same draft, which also knows what changed.
  Draft since(Since changes) {
    return new Draft(plan, units, suggestions, byId, changes);
  }

  public List<Unit> units(String kind) {
    return units.stream().filter(unit -> unit.kind().equals(kind)).toList();
  }

  public Unit unit(UnitId id) {
    return find(id.toString()).orElseThrow(() -> new NotFound(id));
  }

  public Unit unit(UnitId id, String kind) {
    var unit = unit(id);
    if (!unit.kind().equals(kind)) {
      throw new NotFound(id);
    }
    return unit;
  }

  /// The unit a reference names, if the viewer may see it.
  public Optional<Unit> find(@Nullable String id) {
    return id == null ? Optional.empty() : Optional.ofNullable(byId.get(id));
  }

  public Stream<Field> fields() {
    return units.stream().flatMap(unit -> unit.fields().values().stream());
  }

  public long blanks(Side side) {
    return fields().filter(f -> f.firmness() == Firmness.BLANK && f.side() == side).count();
  }

  public List<Suggestion> suggestions(UnitId unit) {
    return suggestions.stream().filter(s -> s.unit().equals(unit)).toList();
  }

  /// Suggestions this side has to answer.
  public List<Suggestion> toAnswer(Side side) {
    return suggestions.stream().filter(s -> s.side() != side).toList();
  }

  /// Percent of the written fields whose first author sits on this side; 50 while nothing is
  /// written.
  public int share(Side side) {
    var shared = fields().filter(f -> f.privateTo() == null && f.firstSide() != null).toList();
    if (shared.isEmpty()) {
      return 50;
    }
    var vendor = shared.stream().filter(f -> f.firstSide() == Side.VENDOR).count();
    var percent = (int) Math.round(100.0 * vendor / shared.size());
    return side == Side.VENDOR ? percent : 100 - percent;
  }
}
