package tandem.plans;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A field at two revisions as people read it, and who changed it last between them.
///
/// @param kind of unit, empty where it is none
/// @param title whether the unit is called by it
/// @param restoration where to bring back the value before, null where that cannot be
/// @param undo whether the last change can be taken back as a whole: a unit that was taken out
public record ComparedLine(
    UUID subject,
    String kind,
    String about,
    String field,
    String what,
    @Nullable String before,
    @Nullable String after,
    State state,
    boolean title,
    long revision,
    String person,
    String side,
    Instant at,
    String ago,
    @Nullable String restoration,
    boolean undo) {

  /// What became of the unit.
  public enum State {
    CHANGED,
    FRESH,
    GONE
  }
}
