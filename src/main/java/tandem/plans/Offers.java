package tandem.plans;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.ledger.History.Line;

/// What the history offers to do about its lines, told newest first. An offer that cannot be kept
/// is not made, as far as the lines themselves tell; the rest is refused in words when it is tried.
final class Offers {
  private final Draft draft;
  private final Shapes shapes;
  private final Collection<Reversing> others;
  private final Set<Long> offered = new HashSet<>();

  Offers(Draft draft, Shapes shapes, Collection<Reversing> others) {
    this.draft = draft;
    this.shapes = shapes;
    this.others = others;
  }

  HistoryLine.Can of(Line line, List<Line> all) {
    var field = Undoing.base(line.field());
    var free = isFree(line, all);
    var restoration = restoration(line, field);
    return new HistoryLine.Can(
        free && offered.add(line.revision()),
        restoration,
        restoration != null && differs(line, field, line.before()),
        restoration != null && differs(line, field, line.after()));
  }

  private boolean isFree(Line line, List<Line> all) {
    return line.organisationId().equals(draft.plan().ours().organisation().value())
        && isReversible(line)
        && all.stream()
            .noneMatch(it -> it.revision() > line.revision() && place(it).equals(place(line)));
  }

  private boolean isReversible(Line line) {
    return others.stream().anyMatch(it -> it.reverses(line.field()))
        || (draft.plan().stage().isBeingWritten()
            && shapes.with(Undoing.base(line.field())).isPresent());
  }

  private static String place(Line line) {
    return line.subject() + " " + Undoing.base(line.field());
  }

  private @Nullable String restoration(Line line, String field) {
    var isWords = line.field().equals(field) && draft.plan().stage().isBeingWritten();
    return draft
        .find(line.subject().toString())
        .filter(unit -> isWords)
        .filter(unit -> shapes.of(unit.kind()).has(field))
        .filter(unit -> shapes.of(unit.kind()).field(field).isFor(draft.plan().mine()))
        .filter(unit -> isOpen(unit.field(field)))
        .map(unit ->
            "/plans/" + draft.plan().id() + "/units/" + unit.id() + "/" + field + "/restoration")
        .orElse(null);
  }

  /// What waits for the other side is theirs to write first.
  private boolean isOpen(@Nullable Field now) {
    return now == null || now.firmness() != Firmness.BLANK || now.side() == draft.plan().mine();
  }

  private boolean differs(Line line, String field, @Nullable String value) {
    var now = draft.find(line.subject().toString()).map(unit -> unit.value(field)).orElse(null);
    return value != null && !Field.isBlank(value) && !value.equals(now);
  }
}
