package tandem.plans;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A piece of a page that draws itself anew when the plan's stream names it, or something it shows.
///
/// @param id of its element
/// @param path where it asks for itself alone
/// @param fresh whether it came since the moment the page is compared with
/// @param trigger the events of the page's stream it answers to
/// @param talk what is said about it
public record LiveUnit(String id, String path, String trigger, boolean fresh, Talk talk) {

  /// @param shown ids of other units whose words it shows, several with commas; null where none is
  static LiveUnit of(Draft draft, Unit unit, String tab, Talk talk, @Nullable String... shown) {
    var others = Arrays.stream(shown).filter(ids -> ids != null && !ids.isEmpty());
    var since = draft.since();
    return new LiveUnit(
        unit.kind() + "-" + unit.id(),
        "/plans/"
            + draft.plan().id()
            + "/"
            + tab
            + "/"
            + unit.id()
            + (since == null ? "" : "?since=" + since.asked()),
        Stream.concat(
                Stream.of(unit.id().toString()), others.flatMap(ids -> Stream.of(ids.split(","))))
            .map(id -> "unit-" + id + " from:#live")
            .collect(Collectors.joining(", ")),
        since != null && since.fresh().contains(unit.id()),
        talk);
  }
}
