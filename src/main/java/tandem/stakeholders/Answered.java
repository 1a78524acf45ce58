package tandem.stakeholders;

import java.time.Instant;
import tandem.plans.Draft;
import tandem.plans.Shapes;
import tandem.plans.Unit;

/// When somebody answered for their role, and what it said then.
///
/// @param content see [Content]
record Answered(Instant at, String content, long revision) {

  static Answered now(Instant at, Unit unit, Draft draft, Shapes shapes) {
    return new Answered(at, Content.of(unit, shapes), draft.plan().revision());
  }
}
