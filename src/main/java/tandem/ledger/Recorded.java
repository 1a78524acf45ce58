package tandem.ledger;

import tandem.access.Member;
import tandem.basics.PlanId;

/// News, inside the same transaction: a plan reached a new revision.
public record Recorded(PlanId plan, long revision, Member by, Matter matter) {

  /// What kind of change it was: content is what people sign, the rest is not.
  public enum Matter {
    CONTENT,
    PROGRESS,
    CEREMONY
  }
}
