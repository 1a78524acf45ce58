package tandem.strategies;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.plans.Adding;
import tandem.plans.Draft;
import tandem.plans.Drafting;
import tandem.plans.Drafts;
import tandem.plans.Filling;
import tandem.plans.Filling.Entry;
import tandem.plans.Firmness;
import tandem.plans.Unit;

/// An organisation's strategies in its plans. A plan gets a copy, written as people write: its
/// history, its undo and its other side see what they always see.
@Component
public class Using {
  private final Drafts drafts;
  private final Adding adding;
  private final Filling filling;
  private final Drafting drafting;
  private final OwnStrategies strategies;
  private final Copies copies;
  private final Keeping keeping;

  Using(
      Drafts drafts,
      Adding adding,
      Filling filling,
      Drafting drafting,
      OwnStrategies strategies,
      Copies copies,
      Keeping keeping) {
    this.drafts = drafts;
    this.adding = adding;
    this.filling = filling;
    this.drafting = drafting;
    this.strategies = strategies;
    this.copies = copies;
    this.keeping = keeping;
  }

  /// Which strategy of a plan shall say what that version says, and how often its fields had been
  /// changed when somebody saw what it says now.
  public record Bringing(PlanId plan, UnitId unit, int seen, int version) {}

  /// Adds it to the plan: openly if it is shared with the other side, else for one's own side
  /// alone.
  @Transactional
  public UnitId use(PlanId plan, StrategyId id, Member by) {
    var draft = drafts.toWrite(plan);
    var strategy = known(id);
    if (strategy.ended() != null) {
      throw RuleBroken.in("strategy", "strategy.ended");
    }
    if (Library.has(draft, copies.in(plan).values(), id)) {
      throw RuleBroken.in("strategy", "strategy.in-plan-already");
    }
    var onlyUs = !strategy.isSharedWith(draft.plan().theirs().organisation());
    var latest = strategy.latest();
    var addition =
        new Adding.Addition(StrategyShape.KIND, null, null, onlyUs, latest.words().values());
    var unit = adding.add(plan, addition, List.of(), by);
    copies.link(plan, new Copies.Link(unit, id, latest.number()), by);
    return unit;
  }

  private OwnStrategy known(StrategyId id) {
    try {
      return strategies.locked(id);
    } catch (NotFound unknown) {
      throw RuleBroken.in("strategy", "strategy.own-unknown");
    }
  }

  /// Makes a strategy of the plan one of the organisation. If the other side sees it here, it is
  /// shared with them.
  @Transactional
  public StrategyId keep(PlanId plan, UnitId id, Member by) {
    var draft = drafts.locked(plan);
    var unit = draft.unit(id, StrategyShape.KIND);
    var words = StrategyWords.of(unit);
    if (unit.side() != draft.plan().mine()) {
      throw new RuleBroken("strategy.not-yours-to-keep");
    }
    if (words == null) {
      throw new RuleBroken("strategy.nothing-to-keep");
    }
    if (copies.in(plan).containsKey(id)) {
      throw new RuleBroken("strategy.kept-already");
    }
    var kept = keeping.write(words, by);
    copies.link(plan, new Copies.Link(id, kept, 1), by);
    if (unit.privateTo() == null) {
      keeping.share(kept, draft.plan().theirs().organisation(), by);
    }
    return kept;
  }

  /// Writes the newest version into the plan. What the other side agreed to becomes a suggestion to
  /// them, with that reason.
  @Transactional
  public void bring(Bringing bringing, String reason, Member by) {
    var plan = bringing.plan();
    var draft = drafts.toWrite(plan);
    var unit = draft.unit(bringing.unit(), StrategyShape.KIND);
    Keeping.reason(reason);
    var link = copies.in(plan).get(unit.id());
    if (link == null) {
      throw new NotFound(unit.id());
    }
    var strategy = strategies.locked(link.strategy());
    if (strategy.ended() != null) {
      throw new RuleBroken("strategy.ended");
    }
    if (seen(unit) != bringing.seen() || strategy.latest().number() != bringing.version()) {
      throw new RuleBroken("strategy.moved");
    }
    write(draft, unit, strategy.latest().words(), reason, by);
    copies.bring(plan, unit.id(), bringing.version());
  }

  private void write(Draft draft, Unit unit, StrategyWords words, String reason, Member by) {
    var plan = draft.plan().id();
    var entries = new ArrayList<Entry>();
    for (var it : Newer.differences(words, StrategyWords.of(unit))) {
      var field = unit.field(it.field());
      var version = field == null ? 0 : field.version();
      if (field != null
          && field.firmness() == Firmness.BLANK
          && field.side() != draft.plan().mine()) {
        continue; // the other side was asked to write it
      }
      if (it.after() != null) {
        entries.add(new Entry(it.field(), it.after(), version));
      } else if (field != null
          && field.firmness() == Firmness.PENCIL
          && field.side() == draft.plan().mine()) {
        drafting.write(plan, unit.id(), it.field(), "", version, by);
      }
    }
    filling.fill(plan, unit.id(), entries, reason, by);
  }

  /// How often the fields of a strategy were changed.
  static int seen(Unit unit) {
    return unit.fields().values().stream().mapToInt(field -> field.version()).sum();
  }
}
