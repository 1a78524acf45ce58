package tandem.plans;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A suggestion as its viewer sees it; `mine` is the side that made it.
///
/// @param about the goal, action or strategy it is in
/// @param label of its field
/// @param base what it would replace, as it was when suggested
/// @param instead the base, with what stands there by now where that is something else
/// @param scope in words, empty where the field has but one
/// @param moved where something else stands by now
/// @param version what taking it names
/// @param answer null while it waits
public record SuggestionView(
    UUID id,
    String path,
    String about,
    String label,
    String fieldPath,
    String text,
    String base,
    String instead,
    String reason,
    String author,
    String side,
    String sideName,
    boolean mine,
    String scope,
    List<Moved> moved,
    int version,
    Instant at,
    String ago,
    boolean frozen,
    @Nullable Told answer) {

  /// A field of which the base is no longer what it says.
  public record Moved(String label, String base, String now) {}

  /// What became of it.
  ///
  /// @param outcome `taken`, `changed`, `declined`, `countered` or `withdrawn`
  /// @param settled what it was taken as, if not as it was proposed
  public record Told(
      String outcome,
      @Nullable String why,
      @Nullable String settled,
      String author,
      String side,
      String sideName,
      Instant at,
      String ago) {}

  public boolean isOpen() {
    return answer == null;
  }

  public boolean canAnswer() {
    return isOpen() && !mine && !frozen;
  }

  public boolean canWithdraw() {
    return isOpen() && mine && !frozen;
  }
}
