package tandem.sample;

import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.basics.PlanId;
import tandem.basics.UnitId;
import tandem.strategies.Keeping;
import tandem.strategies.StrategyId;
import tandem.strategies.StrategyWords;
import tandem.strategies.Using;

/// The strategies the cast's companies have of their own, beside the plan.
@Component
class OwnWords {
  private final Keeping keeping;
  private final Using using;

  OwnWords(Keeping keeping, Using using) {
    this.keeping = keeping;
    this.using = using;
  }

  StrategyId keep(PlanId plan, UnitId strategy, Member by) {
    return using.keep(plan, strategy, by);
  }

  /// The second version, which no plan holds yet.
  void change(StrategyId strategy, StrategyWords words, Member by) {
    keeping.change(strategy, 1, words, by);
  }

  void write(StrategyWords words, Member by) {
    keeping.write(words, by);
  }
}
