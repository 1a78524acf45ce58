package tandem.plans;

import java.util.ArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;

/// Writing together, field by field: in pencil, in ink, or left blank for the other side.
@Component
public class Drafting {
  private final Editing editing;
  private final Units units;
  private final Recording recording;
  private final Shapes shapes;

  Drafting(Editing editing, Units units, Recording recording, Shapes shapes) {
    this.shapes = shapes;
    this.editing = editing;
    this.units = units;
    this.recording = recording;
  }

  /// Writes a value in pencil; an empty text takes one's own pencil back. Long texts of two people
  /// of one side are merged by line.
  ///
  /// @throws Stale if the field moved on since, and both changed the same
  @Transactional
  public void write(PlanId plan, UnitId unit, String field, Typed typed, Member by) {
    var edit = editing.begin(plan, unit, field, by);
    var text = edit.merged(typed);
    editing.finish(edit, text.isBlank() ? edit.cleared() : edit.written(text));
  }

  /// Writes what no person typed over another's shoulder: a program's value, or a file's.
  ///
  /// @throws Stale if the field is no longer at `version`
  @Transactional
  public void write(PlanId plan, UnitId unit, String field, String text, int version, Member by) {
    write(plan, unit, field, new Typed(text, version), by);
  }

  /// Agrees to what the other side wrote.
  ///
  /// @throws Stale if the field is no longer at `version`
  @Transactional
  public void ink(PlanId plan, UnitId unit, String field, int version, Member by) {
    var edit = editing.begin(plan, unit, field, by);
    edit.mustBeAt(version);
    if (edit.shape().told()) {
      throw RuleBroken.in(field, "field.nothing-to-ink");
    }
    editing.finish(edit, edit.field().inked(edit.writer()));
  }

  /// Leaves the field for the other side to write.
  ///
  /// @throws Stale if the field is no longer at `version`
  @Transactional
  public void leaveBlank(PlanId plan, UnitId unit, Ask ask, int version, Member by) {
    var edit = editing.begin(plan, unit, ask.field(), by);
    edit.mustBeAt(version);
    if (edit.field().privateTo() != null) {
      throw RuleBroken.in(ask.field(), "field.private-blank");
    }
    editing.finish(edit, edit.leftBlank(ask));
  }

  /// Both sides signed this draft: everything left in pencil becomes ink, but what is written as
  /// the plan runs.
  @Transactional
  public void inkWhatIsAgreed(Draft draft, Member by) {
    var agreed = new ArrayList<Recording.Agreed>();
    for (var unit : draft.units()) {
      for (var field : unit.fields().values()) {
        if (unit.privateTo() == null && field.isSharedPencil() && !isRunning(unit, field)) {
          units.save(draft.plan().id(), unit.id(), field.agreed());
          agreed.add(new Recording.Agreed(unit, field));
        }
      }
    }
    recording.agreed(draft.plan().id(), agreed, by);
  }

  private boolean isRunning(Unit unit, Field field) {
    return shapes.of(unit.kind()).field(field.name()).running();
  }
}
