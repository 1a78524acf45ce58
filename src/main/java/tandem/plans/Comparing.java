package tandem.plans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.basics.PlanId;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.ledger.Difference;
import tandem.ledger.Differences;
import tandem.ledger.PointsInTime;

/// Plans beside what they were.
@Component
public class Comparing {
  private final Plans plans;
  private final Units units;
  private final Shapes shapes;
  private final FieldViews views;
  private final Happenings happenings;
  private final Differences differences;
  private final PointsInTime points;
  private final Ago ago;

  Comparing(
      Plans plans,
      Units units,
      Shapes shapes,
      FieldViews views,
      Happenings happenings,
      Differences differences,
      PointsInTime points,
      Ago ago) {
    this.plans = plans;
    this.units = units;
    this.shapes = shapes;
    this.views = views;
    this.happenings = happenings;
    this.differences = differences;
    this.points = points;
    this.ago = ago;
  }

  /// The draft as it stands, which knows what changed since that moment; with none, just the draft.
  @Transactional(readOnly = true)
  public Draft draft(PlanId plan, @Nullable String since) {
    var draft = plans.draft(plan);
    if (since == null || since.isBlank()) {
      return draft;
    }
    var asked = since.strip();
    return draft.since(since(draft, asked, points.begin(plan, "since", asked), Long.MAX_VALUE));
  }

  /// The plan at two points; without `to`, as it stands.
  @Transactional(readOnly = true)
  public Since between(Draft draft, String from, String to) {
    var plan = draft.plan().id();
    var end = to.isEmpty() ? Long.MAX_VALUE : points.end(plan, "to", to);
    return since(draft, from, points.begin(plan, "from", from), end);
  }

  private Since since(Draft draft, String asked, long from, long to) {
    var found = differences.between(draft.plan().id(), from, to);
    var known = known(draft, found);
    var states = states(found, known);
    var byPlace = Since.byPlace(found);
    var lines = new ArrayList<ComparedLine>();
    for (var it : found) {
      var words = Undoing.base(it.field());
      if (words.equals(it.field()) || !byPlace.containsKey(it.subject() + " " + words)) {
        lines.add(line(draft, it, known.get(it.subject()), states));
      }
    }
    return new Since(asked, from, byPlace, fresh(states), List.copyOf(lines));
  }

  /// The units the differences are about, also those that left the plan.
  private Map<UUID, Unit> known(Draft draft, List<Difference> found) {
    var known = new HashMap<UUID, Unit>();
    draft.units().forEach(unit -> known.put(unit.id().value(), unit));
    if (found.stream().anyMatch(it -> !known.containsKey(it.subject()))) {
      units.removed(draft.plan().id()).forEach(unit -> known.put(unit.id().value(), unit));
    }
    return known;
  }

  /// A unit is nothing without its title: it came with it and left with it.
  private Map<UUID, ComparedLine.State> states(List<Difference> found, Map<UUID, Unit> known) {
    var states = new HashMap<UUID, ComparedLine.State>();
    for (var it : found) {
      if (isTitle(it, known.get(it.subject()))) {
        if (it.before() == null) {
          states.put(it.subject(), ComparedLine.State.FRESH);
        } else if (it.after() == null) {
          states.put(it.subject(), ComparedLine.State.GONE);
        }
      }
    }
    return states;
  }

  private boolean isTitle(Difference it, @Nullable Unit unit) {
    if (unit == null) {
      return false;
    }
    var title = shapes.of(unit.kind()).title();
    return title.essential() && title.name().equals(it.field());
  }

  private static Set<UnitId> fresh(Map<UUID, ComparedLine.State> states) {
    return states.entrySet().stream()
        .filter(it -> it.getValue() == ComparedLine.State.FRESH)
        .map(it -> new UnitId(it.getKey()))
        .collect(Collectors.toSet());
  }

  private ComparedLine line(
      Draft draft, Difference it, @Nullable Unit unit, Map<UUID, ComparedLine.State> states) {
    var state = states.getOrDefault(it.subject(), ComparedLine.State.CHANGED);
    var words = Undoing.base(it.field());
    var field =
        Optional.ofNullable(unit)
            .map(of -> shapes.of(of.kind()))
            .filter(shape -> shape.has(words))
            .map(shape -> shape.field(words));
    var kind = unit == null ? "" : unit.kind();
    var firmness = !words.equals(it.field());
    var vendor = draft.plan().vendor().organisation().value().equals(it.organisationId());
    return new ComparedLine(
        it.subject(),
        kind,
        unit == null ? it.about() : views.called(draft, unit),
        it.field(),
        field
            .map(of -> views.label(draft, kind, words))
            .orElseGet(() -> happenings.what(it.field())),
        firmness ? firm(it.before()) : told(draft, kind, field, it, it.before()),
        firmness ? firm(it.after()) : told(draft, kind, field, it, it.after()),
        state,
        isTitle(it, unit),
        it.revision(),
        it.person(),
        (vendor ? Side.VENDOR : Side.PARTNER).key(),
        it.at(),
        ago.say(it.at()),
        restoration(draft, it, field, state),
        state == ComparedLine.State.GONE
            && isTitle(it, unit)
            && it.organisationId().equals(draft.plan().ours().organisation().value())
            && draft.plan().stage().isBeingWritten());
  }

  private @Nullable String firm(@Nullable String firmness) {
    return firmness == null ? null : happenings.say("history." + firmness);
  }

  private @Nullable String told(
      Draft draft, String kind, Optional<FieldShape> field, Difference it, @Nullable String value) {
    return value == null
        ? null
        : field
            .map(of -> views.told(draft, kind, of, value))
            .orElseGet(() -> happenings.value(it.field(), value));
  }

  private static @Nullable String restoration(
      Draft draft, Difference it, Optional<FieldShape> field, ComparedLine.State state) {
    var before = it.before();
    var can =
        state == ComparedLine.State.CHANGED
            && field
                .filter(of -> of.name().equals(it.field()) && of.isFor(draft.plan().mine()))
                .isPresent()
            && before != null
            && !Field.isBlank(before)
            && draft.plan().stage().isBeingWritten()
            && draft
                .find(it.subject().toString())
                .map(unit -> !before.equals(unit.value(it.field())))
                .orElse(false);
    return can
        ? "/plans/%s/units/%s/%s/restoration".formatted(draft.plan().id(), it.subject(), it.field())
        : null;
  }
}
