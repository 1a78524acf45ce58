package tandem.goals;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A goal's question whether it still serves a strategy, as its viewer reads it.
///
/// @param code of the sentence that says what happened; `details` are its words
/// @param side whose strategy it is
/// @param path of the form that answers it
/// @param asked whether it waits for the viewer's side
/// @param writing whether the goal may be tied anew, changed and dropped
/// @param revision of the strategy that is shown
public record ReconfirmView(
    String code,
    List<String> details,
    String side,
    String path,
    List<Turned> turns,
    List<Said> said,
    boolean asked,
    boolean writing,
    long revision) {

  /// Empty where nothing stood or stands.
  public record Turned(String label, String before, String after) {}

  /// What a side answered, or that it is still to; `code` is its sentence.
  public record Said(
      String side, String sideName, String code, @Nullable String who, String reason) {}

  /// What the form holds as it is drawn once more.
  ///
  /// @param id of the strategy chosen to tie the goal to; empty before one is
  public record Written(String answer, String reason, String id) {}

  /// A strategy the goal may be tied to instead.
  public record Choice(String id, String called) {}
}
