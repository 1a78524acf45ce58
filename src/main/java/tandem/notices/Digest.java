package tandem.notices;

import java.util.List;
import java.util.function.Predicate;
import tandem.inbox.Needs;

/// What waits for somebody, as their choices leave it.
///
/// @param rows of the inbox, in its order
record Digest(List<Needs.Row> rows) {

  /// The daily one leaves out what is wanted once a week; nothing when nothing is wanted daily.
  static Digest daily(List<Needs.Row> open, Choices choices) {
    return of(open, choices, Rhythm.DAILY, it -> it != Rhythm.NEVER && it != Rhythm.WEEKLY);
  }

  /// Everything that is not switched off; nothing when nothing is wanted weekly.
  static Digest weekly(List<Needs.Row> open, Choices choices) {
    return of(open, choices, Rhythm.WEEKLY, it -> it != Rhythm.NEVER);
  }

  private static Digest of(
      List<Needs.Row> open, Choices choices, Rhythm wanted, Predicate<Rhythm> holds) {
    return open.stream().noneMatch(it -> rhythm(it, choices) == wanted)
        ? new Digest(List.of())
        : new Digest(open.stream().filter(it -> holds.test(rhythm(it, choices))).toList());
  }

  private static Rhythm rhythm(Needs.Row row, Choices choices) {
    return choices.of(row.in().id(), Reason.ofRow(row.reason()));
  }
}
