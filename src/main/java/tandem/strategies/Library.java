package tandem.strategies;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.PlanId;
import tandem.plans.Draft;
import tandem.plans.Plans;
import tandem.strategies.OwnStrategy.Counterpart;

/// An organisation's strategies as its people read them, and where each is used.
@Component
public class Library {
  private final Plans plans;
  private final OwnStrategies strategies;
  private final Copies copies;

  Library(Plans plans, OwnStrategies strategies, Copies copies) {
    this.plans = plans;
    this.strategies = strategies;
    this.copies = copies;
  }

  /// A strategy with the plans of the viewer that use it.
  public record Kept(OwnStrategy strategy, List<Used> uses) {

    public List<Used> waiting() {
      return uses.stream().filter(it -> it.newer().isPresent() && it.copy().isWritten()).toList();
    }
  }

  public record Used(PlanCopy copy, Optional<Newer> newer) {}

  @Transactional(readOnly = true)
  public List<Kept> all() {
    var all = copies.all();
    return strategies.all().stream().map(it -> kept(it, all)).toList();
  }

  @Transactional(readOnly = true)
  public Kept one(StrategyId id) {
    return kept(strategies.one(id), copies.all());
  }

  /// What of it is used in that plan.
  ///
  /// @throws NotFound if the viewer is not in the plan
  @Transactional(readOnly = true)
  public List<Used> usedIn(PlanId plan) {
    plans.plan(plan);
    return all().stream()
        .flatMap(it -> it.uses().stream())
        .filter(it -> it.copy().plan().equals(plan))
        .toList();
  }

  private static Kept kept(OwnStrategy strategy, List<PlanCopy> all) {
    var uses =
        all.stream()
            .filter(it -> it.strategy().equals(strategy.id()))
            .map(it ->
                new Used(it, Newer.of(strategy, it.version(), it.words(), (field, text) -> false)))
            .toList();
    return new Kept(strategy, uses);
  }

  /// Those that hold and that this plan does not have yet.
  @Transactional(readOnly = true)
  public List<OwnStrategy> missingIn(Draft draft) {
    var here = copies.in(draft.plan().id());
    return strategies.all().stream()
        .filter(it -> it.ended() == null && !has(draft, here.values(), it.id()))
        .toList();
  }

  static boolean has(Draft draft, Iterable<Copies.Link> links, StrategyId id) {
    for (var link : links) {
      if (link.strategy().equals(id) && draft.find(link.unit().toString()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  @Transactional(readOnly = true)
  public List<Counterpart> counterparts(Member by) {
    return strategies.counterparts(by);
  }

  /// What the strategies of that plan come from, as its viewer's side knows it.
  @Transactional(readOnly = true)
  public Origins origins(PlanId plan) {
    var links = copies.in(plan);
    var ids = links.values().stream().map(Copies.Link::strategy).distinct().toList();
    return new Origins(links, strategies.all(ids));
  }
}
