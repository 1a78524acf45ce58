package tandem.plans;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.Side;
import tandem.basics.UnitId;

/// One field as it becomes another: opened for its writer, then checked, saved and recorded.
@Component
class Editing {
  private final Drafts drafts;
  private final Shapes shapes;
  private final Units units;
  private final Recording recording;
  private final Clock clock;

  Editing(Drafts drafts, Shapes shapes, Units units, Recording recording, Clock clock) {
    this.drafts = drafts;
    this.shapes = shapes;
    this.units = units;
    this.recording = recording;
    this.clock = clock;
  }

  /// A field as it stands, also where nobody wrote yet, and who is about to change it.
  ///
  /// @param firstHand the side that alone may write it first; null where either may
  record Edit(
      Draft draft,
      Unit unit,
      FieldShape shape,
      Field field,
      Member by,
      Writer writer,
      @Nullable Side firstHand) {

    /// The field with these words in the writer's pencil.
    Field written(String text) {
      if (shape.told()) {
        return field.said(writer, read(text));
      }
      if (field.firmness() == Firmness.EMPTY) {
        FirstFields.mayWrite(field.name(), firstHand, writer);
      }
      return field.written(writer, read(text));
    }

    /// The field as it is with nothing in it.
    Field cleared() {
      if (shape.essential()) {
        throw RuleBroken.in(shape.name(), "field.missing");
      }
      return shape.told() ? field.said(writer, null) : field.cleared(writer);
    }

    /// Whether the writer may write here without asking.
    boolean isOpen() {
      return shape.told() || field.isOpenTo(writer.side());
    }

    /// Whether the writer has no pencil here, but may say what they would like instead.
    boolean isToSuggest() {
      return !shape.told() && field.isToSuggestTo(writer.side());
    }

    /// The field as the other side is asked to write it.
    Field leftBlank(Ask ask) {
      if (shape.told()) {
        throw RuleBroken.in(shape.name(), "field.yours-to-write");
      }
      FirstFields.mayAsk(field.name(), firstHand, writer);
      return field.leftBlank(writer, ask.question(), ask.due());
    }

    /// @throws Stale if the writer began from another version
    void mustBeAt(int version) {
      if (version != field.version()) {
        throw stale();
      }
    }

    private Stale stale() {
      return new Stale(draft, unit.id(), field.name());
    }

    String read(String text) {
      return shape.read(text, draft);
    }

    /// What was typed, with what one's own side wrote into the same text meanwhile.
    ///
    /// @throws Stale if the field moved on and cannot be merged
    String merged(Typed typed) {
      if (typed.version() == field.version()) {
        return typed.text();
      }
      return merge(typed)
          .filter(TextMerge::isClean)
          .map(TextMerge::withYours)
          .orElseThrow(this::stale);
    }

    /// Nothing if this is no long text in pencil of the writer's side.
    private Optional<TextMerge> merge(Typed typed) {
      var ours = field.firmness() == Firmness.PENCIL && field.side() == writer.side();
      return ours && !typed.text().isBlank() ? shape.merge(field, typed) : Optional.empty();
    }

    Changed to(Field after) {
      return new Changed(this, after);
    }
  }

  /// A field as it was and as it becomes.
  record Changed(Edit edit, Field after) {
    /// Whether it is part of what both sides sign.
    boolean isContent() {
      return after.privateTo() == null && !edit.shape().running();
    }

    boolean isChange() {
      var before = edit.field();
      return !Objects.equals(before.value(), after.value())
          || before.firmness() != after.firmness()
          || !Objects.equals(before.question(), after.question());
    }
  }

  Edit begin(PlanId plan, UnitId unit, String field, Member by) {
    return open(drafts.locked(plan), unit, field, by);
  }

  /// @throws RuleBroken if nobody writes it any more
  Edit open(Draft draft, UnitId unit, String field, Member by) {
    var edit = begin(draft, unit, field, by);
    if (!edit.shape().isOpenIn(draft.plan().stage())) {
      throw new RuleBroken("plan.agreed");
    }
    return edit;
  }

  Edit begin(Draft draft, UnitId id, String name, Member by) {
    var unit = draft.unit(id);
    var shape = shapes.field(draft, unit, name);
    var writer = Writer.of(draft.plan(), by, clock);
    if (!shape.isFor(writer.side())) {
      throw RuleBroken.in(name, "field.only-shown");
    }
    var present = unit.field(name);
    return new Edit(
        draft,
        unit,
        shape,
        present == null ? shape.untouched(draft.plan(), unit.privateTo(), writer) : present,
        by,
        writer,
        shapes.firstHand(unit, name));
  }

  void finish(Edit edit, Field after) {
    finish(edit, after, after.question());
  }

  /// @param why where the words do not say it themselves
  void finish(Edit edit, Field after, @Nullable String why) {
    var change = edit.to(after);
    if (change.isChange()) {
      save(change);
      recording.changed(change, why);
    }
  }

  /// Fields of one unit that somebody wrote together, as one revision.
  void finish(List<Changed> written) {
    var changes = written.stream().filter(Changed::isChange).toList();
    if (!changes.isEmpty()) {
      changes.forEach(this::save);
      recording.changed(changes);
    }
  }

  /// Fields of one unit that a suggestion changes, as one revision.
  void finish(List<Changed> changes, Suggestion answered, Outcome outcome, String why) {
    changes.stream().filter(Changed::isChange).forEach(this::save);
    recording.answered(changes, answered, outcome, why);
  }

  /// Saves it, and tells nobody yet.
  void save(Changed change) {
    var edit = change.edit();
    var unit = edit.unit();
    shapes.check(unit.with(change.after()), edit.draft());
    if (!units.save(edit.draft().plan().id(), unit.id(), change.after())) {
      throw edit.stale();
    }
  }
}
