package tandem.ledger;

import java.util.List;
import tandem.access.Member;
import tandem.basics.PlanId;

/// News, inside the same transaction: a plan reached a new revision.
public record Recorded(PlanId plan, long revision, Member by, Matter matter, List<Change> changes) {

  /// What kind of change it was: content is what people sign, the rest is not.
  public enum Matter {
    CONTENT,
    PROGRESS,
    CEREMONY
  }
}
