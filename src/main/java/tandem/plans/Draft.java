package tandem.plans;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.access.PlanMember;
import tandem.basics.NotFound;
import tandem.basics.Side;
import tandem.basics.UnitId;

/// Everything in a plan that the viewer may see, as it stands at one revision.
///
/// @param named who is named in it, of both sides; read when somebody asks
/// @param suggestions those that wait, oldest first
/// @param answered those that do not, oldest first
/// @param noted what the ledger says that concerns it as it stands, oldest first
/// @param since what changed, if it shall tell that too
public record Draft(
    Plan plan,
    List<Unit> units,
    Supplier<List<PlanMember>> named,
    List<Suggestion> suggestions,
    List<Suggestion> answered,
    Map<String, Unit> byId,
    List<Noted> noted,
    @Nullable Since since) {

  public Draft(Plan plan, List<Unit> units, List<Suggestion> all) {
    this(plan, units, all, List.of());
  }

  public Draft(Plan plan, List<Unit> units, List<Suggestion> all, List<Noted> noted) {
    this(plan, units, all, noted, List::of);
  }

  Draft(
      Plan plan,
      List<Unit> units,
      List<Suggestion> all,
      List<Noted> noted,
      Supplier<List<PlanMember>> named) {
    this(
        plan,
        units,
        named,
        all.stream().filter(Suggestion::isOpen).toList(),
        all.stream().filter(s -> !s.isOpen()).toList(),
        units.stream().collect(Collectors.toMap(it -> it.id().toString(), Function.identity())),
        noted,
        null);
  }

  /// The same draft, which also knows what changed.
  Draft since(Since changes) {
    return new Draft(plan, units, named, suggestions, answered, byId, noted, changes);
  }

  /// The same draft with more units.
  Draft with(List<Unit> more) {
    var all = Stream.concat(units.stream(), more.stream()).toList();
    var known = all.stream().collect(Collectors.toMap(it -> it.id().toString(), it -> it));
    return new Draft(plan, all, named, suggestions, answered, known, noted, since);
  }

  public List<PlanMember> people() {
    return named.get();
  }

  /// Somebody named in the plan.
  public Optional<PlanMember> person(String id) {
    return people().stream().filter(it -> it.person().toString().equals(id)).findFirst();
  }

  public Side side(PlanMember person) {
    return person.organisation().equals(plan.vendor().organisation()) ? Side.VENDOR : Side.PARTNER;
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

  /// An open or an answered one.
  Optional<Suggestion> suggestion(UUID id) {
    return Stream.concat(suggestions.stream(), answered.stream())
        .filter(s -> s.id().equals(id))
        .findFirst();
  }

  /// Whether that side ever suggested another value for one of those fields, and stood by it.
  public boolean hasSuggested(Side side, Unit unit, Predicate<String> fields) {
    return Stream.concat(suggestions.stream(), answered.stream())
        .filter(s -> s.side() == side && s.unit().equals(unit.id()) && !s.isWithdrawn())
        .anyMatch(s -> s.bases().keySet().stream().anyMatch(fields));
  }

  /// Percent of the written fields whose first author sits on this side; 50 while nothing is
  /// written.
  public int share(Side side) {
    return Share.of(fields()).percent(side);
  }
}
