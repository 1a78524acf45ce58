package tandem.plans;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.basics.PlanId;
import tandem.ledger.Change;
import tandem.ledger.Ledger;
import tandem.ledger.Recorded.Matter;
import tandem.plans.Editing.Edit;

/// Tells the ledger what happened to units, fields and suggestions, in its words.
@Component
class Recording {
  private final Shapes shapes;
  private final Ledger ledger;

  Recording(Shapes shapes, Ledger ledger) {
    this.shapes = shapes;
    this.ledger = ledger;
  }

  /// A field that stood in pencil when both sides signed.
  record Agreed(Unit unit, Field field) {}

  void added(PlanId plan, Unit unit, @Nullable String why, Member by) {
    var changes = unit.fields().values().stream().map(f -> change(unit, f, null, f.told()));
    ledger.record(plan, by, Matter.CONTENT, why, null, changes.toList());
  }

  void removed(PlanId plan, Unit unit, @Nullable String why, Member by) {
    var changes = unit.fields().values().stream().map(f -> change(unit, f, f.told(), null));
    ledger.record(plan, by, Matter.CONTENT, why, null, changes.toList());
  }

  /// What was undone together is one revision.
  void undone(PlanId plan, Matter matter, String why, List<Change> changes, Member by) {
    ledger.record(plan, by, matter, why, null, changes);
  }

  List<Change> changes(Unit unit, Field before, Field after) {
    return List.of(
        change(unit, after, before.told(), after.told()), firmness(unit, before, after.firmness()));
  }

  /// What is private is no content: nobody signs it.
  void changed(Edit edit, Field after, @Nullable Suggestion taken, @Nullable String why) {
    ledger.record(
        edit.draft().plan().id(),
        edit.by(),
        after.privateTo() == null ? Matter.CONTENT : Matter.PROGRESS,
        taken == null ? why : taken.reason(),
        taken == null ? null : taken.id(),
        changes(edit.unit(), edit.field(), after));
  }

  void agreed(PlanId plan, List<Agreed> fields, Member by) {
    var changes = fields.stream().map(it -> firmness(it.unit(), it.field(), Firmness.INK));
    ledger.record(plan, by, Matter.CEREMONY, null, null, changes.toList());
  }

  void suggested(Edit edit, Suggestion suggestion) {
    var change = aboutSuggestion(edit, null, suggestion.proposed());
    progress(edit, suggestion.reason(), null, change);
  }

  void declined(Edit edit, Suggestion suggestion, String why) {
    var change = aboutSuggestion(edit, suggestion.proposed(), null);
    progress(edit, why, suggestion, change);
  }

  private void progress(Edit edit, String why, @Nullable Suggestion answered, Change change) {
    ledger.record(
        edit.draft().plan().id(),
        edit.by(),
        Matter.PROGRESS,
        why,
        answered == null ? null : answered.id(),
        List.of(change));
  }

  Change suggestion(Unit unit, Field field, @Nullable String before, @Nullable String after) {
    return change(unit, field, ".suggestion", before, after);
  }

  private Change aboutSuggestion(Edit edit, @Nullable String before, @Nullable String after) {
    return change(edit.unit(), edit.field(), ".suggestion", before, after);
  }

  private Change firmness(Unit unit, Field before, Firmness after) {
    return change(unit, before, ".firmness", before.firmness().key(), after.key());
  }

  private Change change(Unit unit, Field field, @Nullable String before, @Nullable String after) {
    return change(unit, field, "", before, after);
  }

  private Change change(
      Unit unit, Field field, String aspect, @Nullable String before, @Nullable String after) {
    return new Change(
        unit.id().value(),
        shapes.called(unit),
        field.name() + aspect,
        before,
        after,
        field.privateTo());
  }
}
