package tandem.plans;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.basics.PlanId;
import tandem.ledger.Change;
import tandem.ledger.Ledger;
import tandem.ledger.Recorded.Matter;
import tandem.plans.Editing.Changed;
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

  void added(PlanId plan, List<Unit> units, @Nullable String why, Member by) {
    ledger.record(plan, by, matter(units), why, null, come(units));
  }

  void removed(PlanId plan, List<Unit> units, @Nullable String why, Member by) {
    ledger.record(plan, by, matter(units), why, null, gone(units));
  }

  /// What nobody signs comes and goes without asking for new signatures.
  private Matter matter(List<Unit> units) {
    return units.stream().anyMatch(it -> shapes.of(it.kind()).isSigned())
        ? Matter.CONTENT
        : Matter.PROGRESS;
  }

  List<Change> come(List<Unit> units) {
    return fields(units, (unit, field) -> change(unit, field, null, field.told()));
  }

  List<Change> gone(List<Unit> units) {
    return fields(units, (unit, field) -> change(unit, field, field.told(), null));
  }

  private static List<Change> fields(List<Unit> units, BiFunction<Unit, Field, Change> change) {
    return units.stream()
        .flatMap(unit -> unit.fields().values().stream().map(f -> change.apply(unit, f)))
        .toList();
  }

  /// What was done or undone together is one revision.
  void together(PlanId plan, Matter matter, @Nullable String why, List<Change> changes, Member by) {
    ledger.record(plan, by, matter, why, null, changes);
  }

  List<Change> changes(Unit unit, Field before, Field after) {
    return List.of(
        change(unit, after, before.told(), after.told()), firmness(unit, before, after.firmness()));
  }

  /// What is private, or comes as the plan runs, is no content: nobody signs it.
  void changed(Changed change, @Nullable String why) {
    record(
        change.edit(),
        change.isContent() ? Matter.CONTENT : Matter.PROGRESS,
        why,
        null,
        lines(change).toList());
  }

  /// What was written together is one revision.
  void changed(List<Changed> changes) {
    var content = changes.stream().anyMatch(Changed::isContent);
    record(
        changes.getFirst().edit(),
        content ? Matter.CONTENT : Matter.PROGRESS,
        null,
        null,
        changes.stream().flatMap(this::lines).toList());
  }

  /// What a suggestion brought, and that it was answered.
  void answered(List<Changed> changes, Suggestion suggestion, Outcome outcome, String why) {
    var edit = changes.getFirst().edit();
    var lines =
        Stream.concat(
            changes.stream().filter(Changed::isChange).flatMap(this::lines),
            Stream.of(aboutSuggestion(edit, suggestion, suggestion.proposed(), outcome.told())));
    var matter = edit.shape().running() ? Matter.PROGRESS : Matter.CONTENT;
    record(edit, matter, why, suggestion, lines.toList());
  }

  private Stream<Change> lines(Changed change) {
    var edit = change.edit();
    return changes(edit.unit(), edit.field(), change.after()).stream();
  }

  void agreed(PlanId plan, List<Agreed> fields, Member by) {
    var changes = fields.stream().map(it -> firmness(it.unit(), it.field(), Firmness.INK));
    ledger.record(plan, by, Matter.CEREMONY, null, null, changes.toList());
  }

  /// @param before the one whose place it takes, or that it counters
  void suggested(Edit edit, Suggestion suggestion, @Nullable Suggestion before) {
    var stood = before == null ? null : before.proposed();
    var line = aboutSuggestion(edit, suggestion, stood, suggestion.proposed());
    record(edit, Matter.PROGRESS, suggestion.reason(), before, List.of(line));
  }

  void closed(Edit edit, Suggestion suggestion, @Nullable String why, Outcome outcome) {
    var line = aboutSuggestion(edit, suggestion, suggestion.proposed(), outcome.told());
    record(edit, Matter.PROGRESS, why, suggestion, List.of(line));
  }

  private void record(
      Edit edit,
      Matter matter,
      @Nullable String why,
      @Nullable Suggestion about,
      List<Change> changes) {
    var plan = edit.draft().plan().id();
    ledger.record(plan, edit.by(), matter, why, about == null ? null : about.id(), changes);
  }

  Change aboutSuggestion(
      Edit edit, Suggestion suggestion, @Nullable String before, @Nullable String after) {
    return new Change(
        edit.unit().id().value(),
        shapes.called(edit.unit()),
        suggestion.field() + ".suggestion",
        before,
        after,
        edit.field().privateTo());
  }

  Change suggestion(Unit unit, Field field, @Nullable String before, @Nullable String after) {
    return change(unit, field, ".suggestion", before, after);
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
