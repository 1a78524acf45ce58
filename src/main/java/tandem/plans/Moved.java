package tandem.plans;

import org.jspecify.annotations.Nullable;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.ledger.History.Line;

/// What somebody wanted back was changed again since. Nothing was undone.
public class Moved extends RuleBroken {
  private final transient UnitId unit;
  private final transient Line since;
  private final @Nullable String was;
  private final String name;

  Moved(UnitId unit, String field, @Nullable String was, Line since) {
    super("undo.moved", since.about(), since.person(), since.revision());
    this.unit = unit;
    this.name = field;
    this.was = was;
    this.since = since;
  }

  public UnitId unit() {
    return unit;
  }

  /// The field that moved on.
  public String name() {
    return name;
  }

  /// What stood there before, or null where there is nothing to suggest.
  public @Nullable String was() {
    return was;
  }

  public Line since() {
    return since;
  }
}
