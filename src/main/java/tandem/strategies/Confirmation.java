package tandem.strategies;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import tandem.basics.PersonId;
import tandem.basics.UnitId;
import tandem.plans.Firmness;
import tandem.plans.Unit;

/// What its own side said last about a strategy: that it still holds, or why it holds no longer.
///
/// @param untrue why it holds no longer; null if it does
public record Confirmation(
    UnitId strategy, PersonId person, String name, Instant at, @Nullable String untrue) {

  private static final int MONTHS = 6;

  public boolean isTrue() {
    return untrue == null;
  }

  /// Half a year is as long as a strategy is taken for granted.
  public boolean isOld(Instant now) {
    return isTrue() && at.atOffset(ZoneOffset.UTC).plusMonths(MONTHS).toInstant().isBefore(now);
  }

  /// What stands now. To write a statement, or to agree to what the other side suggested, is to say
  /// that it holds, so what was said of the words before counts no more.
  static @Nullable Confirmation of(Unit strategy) {
    var told = told(strategy);
    var statement = strategy.field("statement");
    if (statement == null || statement.value() == null) {
      return told;
    }
    if (statement.side() != strategy.side() && statement.firmness() != Firmness.INK) {
      return told;
    }
    return told != null && !told.at().isBefore(statement.at())
        ? told
        : new Confirmation(
            strategy.id(), statement.person(), statement.author(), statement.at(), null);
  }

  private static @Nullable Confirmation told(Unit strategy) {
    var said = strategy.standing();
    return said == null
        ? null
        : new Confirmation(strategy.id(), said.person(), said.name(), said.at(), said.untrue());
  }
}
