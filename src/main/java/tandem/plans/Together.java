package tandem.plans;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.UnitId;
import tandem.ledger.Change;
import tandem.ledger.Recorded.Matter;
import tandem.plans.Adding.Addition;
import tandem.plans.Filling.Fate;
import tandem.plans.Suggesting.Wish;

/// What somebody does to several units at once, as one revision: units come, and fields are written
/// where they are open to one's side and suggested where they are not.
@Component
public class Together {
  private final Adding adding;
  private final Editing editing;
  private final Suggesting suggesting;
  private final Shapes shapes;
  private final Units units;
  private final Recording recording;

  Together(
      Adding adding,
      Editing editing,
      Suggesting suggesting,
      Shapes shapes,
      Units units,
      Recording recording) {
    this.adding = adding;
    this.editing = editing;
    this.suggesting = suggesting;
    this.shapes = shapes;
    this.units = units;
    this.recording = recording;
  }

  /// Part of the caller's transaction, which holds the plan's book.
  @Transactional(propagation = Propagation.MANDATORY)
  public Deed begin(Draft draft, Member by) {
    return new Deed(draft, by);
  }

  /// Gathers what is done, until it is told as one.
  public final class Deed {
    private Draft draft;
    private final Member by;
    private final List<Change> changes = new ArrayList<>();
    private boolean content;

    private Deed(Draft draft, Member by) {
      this.draft = draft;
      this.by = by;
    }

    public UnitId add(Addition addition) {
      return put(adding.unit(draft, addition, List.of(), by));
    }

    /// Adds what is known from elsewhere in the plan: nobody counts as its first author.
    public UnitId copy(Addition addition) {
      var unit = adding.unit(draft, addition, List.of(), by);
      var fields = new LinkedHashMap<String, Field>();
      unit.fields().forEach((name, field) -> fields.put(name, field.brought()));
      return put(unit.with(fields));
    }

    private UnitId put(Unit unit) {
      shapes.check(unit, draft);
      var added = units.add(draft.plan().id(), unit);
      draft = draft.with(List.of(added));
      changes.addAll(recording.come(List.of(added)));
      content |= shapes.of(added.kind()).isSigned();
      return added.id();
    }

    /// Writes or suggests it. Nothing happens where it is said already, cannot be said, or where a
    /// suggestion of one's own side waits.
    public void write(Wish wish) {
      var edit = editing.open(draft, wish.unit(), wish.field(), by);
      var foreseen = Filling.foreseen(edit, wish.text());
      if (foreseen.fate() == Fate.WRITTEN) {
        var change = edit.to(edit.written(foreseen.value()));
        editing.save(change);
        changes.addAll(recording.changes(edit.unit(), edit.field(), change.after()));
        content |= change.isContent();
      } else if (foreseen.fate() == Fate.SUGGESTED && Suggesting.own(edit).isEmpty()) {
        var first = suggesting.first(edit, wish);
        changes.add(recording.aboutSuggestion(edit, first, null, first.proposed()));
      }
    }

    /// Takes out what stands there, where that is open to one's side.
    public void clear(UnitId unit, String field) {
      var edit = editing.open(draft, unit, field, by);
      if (edit.isOpen() && edit.field().value() != null) {
        var change = edit.to(edit.cleared());
        editing.save(change);
        changes.addAll(recording.changes(edit.unit(), edit.field(), change.after()));
        content |= change.isContent();
      }
    }

    /// Whether anything was done.
    public boolean isDone() {
      return !changes.isEmpty();
    }

    public void tell(@Nullable String why) {
      var matter = content ? Matter.CONTENT : Matter.PROGRESS;
      recording.together(draft.plan().id(), matter, why, changes, by);
    }
  }
}
