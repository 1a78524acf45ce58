package tandem.plans;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One change as people read it: what it was about, in the words of the page, and how firm it got.
///
/// @param side of whoever changed it, `vendor` or `partner`
/// @param firmness what it became, or null where that did not change
/// @param can what the viewer may do about it
public record HistoryLine(
    long revision,
    UUID subject,
    String about,
    String what,
    @Nullable String before,
    @Nullable String after,
    @Nullable String firmness,
    @Nullable String reason,
    UUID personId,
    String person,
    String side,
    String organisation,
    Instant at,
    String ago,
    Can can) {

  /// @param undo the whole revision, offered once for each
  /// @param restoration where to bring back the value before or after, null where neither can
  public record Can(
      boolean undo, @Nullable String restoration, boolean restoreBefore, boolean restoreAfter) {
    static final Can NOTHING = new Can(false, null, false, false);
  }
}
