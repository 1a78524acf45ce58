package tandem.goals;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.basics.PersonId;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.plans.Unit;

/// A goal that asks whether it still serves a strategy, because the strategy says something else by
/// now than when they were tied, has left the plan, or holds no longer.
///
/// @param tie whose strategy it is
/// @param called what the strategy was called when it changed
/// @param ended whether it left the plan
/// @param asked what moved, for each side that still has to answer; a side that is not in it did
/// @param answers what each side said last since the two were tied
/// @param opened the revision at which it changed first of what a side did not answer yet
/// @param revision at which the strategy changed last: whoever answers names the one they saw
public record Reconfirmation(
    Unit goal,
    Side tie,
    UnitId strategy,
    String called,
    boolean ended,
    Map<Side, List<Turn>> asked,
    Map<Side, Answer> answers,
    long opened,
    long revision) {

  /// One word of the strategy, before and after. `untrue` is no field: why it holds no longer.
  public record Turn(String field, @Nullable String before, @Nullable String after) {}

  public record Answer(
      Verdict verdict,
      Side side,
      PersonId person,
      String name,
      Instant at,
      String reason,
      long revision) {}

  /// What moved, for that side; for one that has answered, what the other side is asked about.
  public List<Turn> turns(Side viewer) {
    return asked.getOrDefault(viewer, asked.getOrDefault(viewer.other(), List.of()));
  }

  public boolean isUntrue() {
    return Arrays.stream(Side.values())
        .flatMap(side -> asked.getOrDefault(side, List.of()).stream())
        .anyMatch(turn -> turn.field().equals(Reconfirmations.UNTRUE) && turn.after() != null);
  }

  /// Whether that side has to say something. One that would drop the goal waits for the other's
  /// word first.
  public boolean waitsFor(Side side) {
    return asked.containsKey(side) && (!wouldDrop(side) || hasAnswered(side.other()));
  }

  boolean wouldDrop(Side side) {
    var answer = answers.get(side);
    return hasAnswered(side) && answer != null && answer.verdict() == Verdict.GIVEN_UP;
  }

  /// Whether that side has said something since the strategy changed last.
  private boolean hasAnswered(Side side) {
    var answer = answers.get(side);
    return answer != null && answer.revision() > revision;
  }
}
