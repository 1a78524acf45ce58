package tandem.strategies;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.OrganisationId;
import tandem.basics.RuleBroken;

/// What people do with their organisation's strategies. No plan changes by it: each plan holds a
/// copy of its own.
@Component
public class Keeping {
  private final OwnStrategies strategies;
  private final Clock clock;

  Keeping(OwnStrategies strategies, Clock clock) {
    this.strategies = strategies;
    this.clock = clock;
  }

  @Transactional
  public StrategyId write(StrategyWords words, Member by) {
    var id = StrategyId.fresh();
    strategies.add(id, by);
    strategies.put(id, 1, words, now(), by);
    return id;
  }

  /// Writes the next version.
  ///
  /// @param version the one its writer began from
  @Transactional
  public void change(StrategyId id, int version, StrategyWords words, Member by) {
    var present = open(id, version);
    if (!present.latest().words().equals(words)) {
      strategies.put(id, version + 1, words, now(), by);
    }
  }

  /// Says that the organisation follows it no longer; in plans it stays as it is.
  @Transactional
  public void end(StrategyId id, int version, String why, Member by) {
    open(id, version);
    var reason = reason(why);
    strategies.end(id, reason.isEmpty() ? null : reason, now(), by);
  }

  static String reason(String typed) {
    var reason = typed.strip();
    if (reason.length() > 500 || reason.indexOf(0) >= 0) {
      throw RuleBroken.in("reason", "strategy.reason-too-long");
    }
    return reason;
  }

  @Transactional
  public void takeUp(StrategyId id, Member by) {
    strategies.locked(id);
    strategies.takeUp(id);
  }

  /// From now on it may stand openly in plans with them.
  @Transactional
  public void share(StrategyId id, @Nullable OrganisationId counterpart, Member by) {
    strategies.locked(id);
    var known = strategies.counterparts(by).stream().filter(it -> it.id().equals(counterpart));
    var found =
        known
            .findFirst()
            .orElseThrow(() -> RuleBroken.in("counterpart", "strategy.counterpart-unknown"));
    strategies.share(id, found.id(), now(), by);
  }

  /// From now on its copies in plans with them are private; what stands there already stays.
  @Transactional
  public void unshare(StrategyId id, OrganisationId counterpart, Member by) {
    strategies.locked(id);
    strategies.unshare(id, counterpart, by);
  }

  private OwnStrategy open(StrategyId id, int version) {
    var present = strategies.locked(id);
    if (present.latest().number() != version) {
      throw new Moved(present);
    }
    if (present.ended() != null) {
      throw new RuleBroken("strategy.ended");
    }
    return present;
  }

  private Instant now() {
    return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
  }
}
