package tandem.plans;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.NotFound;
import tandem.basics.OrganisationId;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.Side;
import tandem.basics.UnitId;

/// Adding units to a plan and taking them out: strategies, goals and actions alike.
@Component
public class Adding {
  private final Drafts drafts;
  private final Shapes shapes;
  private final Units units;
  private final Recording recording;
  private final Clock clock;

  Adding(Drafts drafts, Shapes shapes, Units units, Recording recording, Clock clock) {
    this.drafts = drafts;
    this.shapes = shapes;
    this.units = units;
    this.recording = recording;
    this.clock = clock;
  }

  /// What to add: a kind of unit, whose it is, and its first values by field name. Blank values are
  /// left out.
  public record Addition(
      String kind,
      @Nullable Side side,
      @Nullable UnitId parent,
      boolean onlyUs,
      Map<String, String> values) {}

  @Transactional
  public UnitId add(PlanId plan, Addition addition, List<Ask> asks, Member by) {
    var draft = drafts.toWrite(plan);
    var shape = shapes.of(addition.kind());
    shape.mayBeAdded(draft);
    var unit = unit(draft, addition, asks, by);
    shapes.check(unit, draft);
    recording.added(plan, List.of(units.add(plan, unit)), null, by);
    return unit.id();
  }

  /// The unit as it would be, not yet in the plan.
  Unit unit(Draft draft, Addition addition, List<Ask> asks, Member by) {
    var shape = shapes.of(addition.kind());
    var writer = Writer.of(draft.plan(), by, clock);
    var side = addition.side() == null ? writer.side() : addition.side();
    var privateTo = addition.onlyUs() ? by.organisation() : seenBy(draft, shape, addition.values());
    if (addition.onlyUs() && side != writer.side()) {
      throw RuleBroken.in("side", "unit.only-us-for-the-other-side");
    }
    var parent = addition.parent();
    if (parent != null && draft.find(parent.toString()).isEmpty()) {
      throw RuleBroken.in("parent", "field.unreadable.unit", parent);
    }
    var fields = new FirstFields(draft, shape, privateTo, side, writer);
    addition.values().forEach(fields::write);
    asks.forEach(fields::leaveBlank);
    shape.completed(addition.values()).forEach(fields::bring);
    return new Unit(UnitId.fresh(), shape.kind(), 0, side, parent, privateTo, fields.all());
  }

  /// Of what stands with another unit, who sees that one.
  private static @Nullable OrganisationId seenBy(
      Draft draft, UnitShape shape, Map<String, String> values) {
    var with = shape.standsWith();
    return with == null ? null : draft.find(values.get(with)).map(Unit::privateTo).orElse(null);
  }

  /// Takes a unit out of the plan with what stands with it: as long as the other side has written
  /// nothing in any of it.
  @Transactional
  public void remove(PlanId plan, UnitId unit, Member by) {
    remove(plan, unit, draft -> {}, by);
  }

  /// The same, unless `expected` refuses the plan as it stands.
  @Transactional
  public void remove(PlanId plan, UnitId id, Consumer<Draft> expected, Member by) {
    var draft = drafts.toWrite(plan);
    expected.accept(draft);
    remove(draft, draft.unit(id), null, by);
  }

  void remove(Draft draft, Unit unit, @Nullable String why, Member by) {
    mustMayTakeOut(draft, unit);
    giveUp(draft, unit, why, by);
  }

  private void mustMayTakeOut(Draft draft, Unit unit) {
    if (unit.kind().equals(WholePlan.KIND)) {
      throw new RuleBroken("unit.whole-plan");
    }
    if (!shapes.mayTakeOut(draft, unit)) {
      throw new RuleBroken(
          shapes.isOnlyOf(unit, draft.plan().mine())
              ? "unit.others-stand-with-it"
              : "unit.not-only-yours");
    }
  }

  /// Takes out what both sides gave up, whoever wrote it, with all that stands with it. Part of the
  /// caller's change.
  @Transactional(propagation = Propagation.MANDATORY)
  public void giveUp(Draft draft, Unit unit, @Nullable String why, Member by) {
    recording.removed(draft.plan().id(), taken(draft, unit), why, by);
  }

  /// Takes it out with all that stands with it, and tells nobody yet.
  List<Unit> takeOut(Draft draft, Unit unit) {
    mustMayTakeOut(draft, unit);
    return taken(draft, unit);
  }

  private List<Unit> taken(Draft draft, Unit unit) {
    var whole = shapes.whole(draft, unit);
    whole.forEach(it -> units.remove(draft.plan().id(), it.id()));
    return whole;
  }

  /// Brings units back as they were, for the side that had written them.
  void putBack(Draft draft, Set<UnitId> ids, @Nullable String why, Member by) {
    var plan = draft.plan().id();
    var back = units.removed(plan).stream().filter(it -> ids.contains(it.id())).toList();
    if (back.size() < ids.size()) {
      throw new NotFound(ids);
    }
    var mine = draft.plan().mine();
    if (!back.stream()
        .allMatch(it -> shapes.isOnlyOf(it, mine) || !shapes.of(it.kind()).isSigned())) {
      throw new RuleBroken("unit.not-yours-to-put-back");
    }
    back.forEach(it -> shapes.check(it, draft.with(back)));
    back.forEach(it -> units.restore(plan, it.id()));
    recording.added(plan, back, why, by);
  }
}
