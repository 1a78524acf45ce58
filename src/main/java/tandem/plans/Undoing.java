package tandem.plans;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.ledger.History;
import tandem.ledger.History.Line;

/// Taking back what one's own side did: the whole of one revision, as a new one, or nothing of it.
@Component
public class Undoing {
  private final Drafts drafts;
  private final Shapes shapes;
  private final UndoingFields fields;
  private final UndoingTogether together;
  private final Adding adding;
  private final Recording recording;
  private final History history;
  private final Happenings happenings;
  private final Collection<Reversing> others;

  Undoing(
      Drafts drafts,
      Shapes shapes,
      UndoingFields fields,
      UndoingTogether together,
      Adding adding,
      Recording recording,
      History history,
      Happenings happenings,
      Collection<Reversing> others) {
    this.drafts = drafts;
    this.shapes = shapes;
    this.fields = fields;
    this.together = together;
    this.adding = adding;
    this.recording = recording;
    this.history = history;
    this.happenings = happenings;
    this.others = others;
  }

  /// @throws Moved if something in it was changed again since
  @Transactional
  public void undo(PlanId plan, long revision, Member by) {
    var lines = history.of(plan, revision);
    if (lines.isEmpty()) {
      throw new NotFound(revision);
    }
    if (!lines.getFirst().organisationId().equals(by.organisation().value())) {
      throw new RuleBroken("undo.other-side");
    }
    var other =
        others.stream()
            .filter(it -> lines.stream().allMatch(line -> it.reverses(line.field())))
            .findFirst();
    if (other.isPresent()) {
      other.get().reverse(plan, lines, by);
    } else {
      undo(drafts.locked(plan), revision, lines, by);
    }
  }

  private void undo(Draft draft, long revision, List<Line> lines, Member by) {
    var plan = draft.plan().id();
    if (lines.stream().anyMatch(line -> shapes.with(base(line.field())).isEmpty())) {
      throw new RuleBroken("undo.not-this");
    }
    if (history.of(plan, revision - 1).stream().anyMatch(Undoing::isAgreement)) {
      throw new RuleBroken("undo.agreement"); // what both signatures put in ink is nobody's alone
    }
    var why = happenings.say("undo.reason", revision);
    var id = new UnitId(lines.getFirst().subject());
    var unit = draft.find(id.toString()).orElse(null);
    if (!isOpen(draft, lines)) {
      throw new RuleBroken("plan.agreed");
    }
    if (isTogether(draft, unit, lines)) {
      together.undo(draft, lines, why, by);
    } else if (unit == null) {
      putBack(draft, lines, why, by);
    } else if (UndoingTogether.isAddition(shapes.of(unit.kind()), lines)) {
      remove(draft, unit, lines, why, by);
    } else {
      undoFields(draft, unit, lines, why, by);
    }
  }

  /// Whether it did more than bring in, or take out, one unit with what stands with it.
  private boolean isTogether(Draft draft, @Nullable Unit unit, List<Line> lines) {
    var subjects = lines.stream().map(Line::subject).distinct().toList();
    return subjects.size() > 1
        && lines.stream().anyMatch(line -> line.after() != null)
        && (unit == null
            || shapes.whole(draft, unit).stream()
                    .filter(it -> subjects.contains(it.id().value()))
                    .count()
                < subjects.size());
  }

  private boolean isOpen(Draft draft, List<Line> lines) {
    var stage = draft.plan().stage();
    return stage.isBeingWritten()
        || lines.stream()
            .allMatch(line ->
                draft
                    .find(line.subject().toString())
                    .filter(it -> shapes.field(draft, it, base(line.field())).isOpenIn(stage))
                    .isPresent());
  }

  private static boolean isAgreement(Line line) {
    return line.field().equals("stage") && Stage.AGREED.name().equals(line.after());
  }

  private void putBack(Draft draft, List<Line> lines, String why, Member by) {
    if (lines.stream().anyMatch(line -> line.after() != null)) {
      var since = fields.later(draft.plan().id(), lines.getFirst()).findFirst().orElseThrow();
      throw new Moved(
          new UnitId(lines.getFirst().subject()), lines.getFirst().field(), null, since);
    }
    var ids = lines.stream().map(line -> new UnitId(line.subject())).collect(Collectors.toSet());
    adding.putBack(draft, ids, why, by);
  }

  /// Only as long as nobody else did anything with it.
  private void remove(Draft draft, Unit unit, List<Line> lines, String why, Member by) {
    together.mustBeAlone(draft, unit, lines, by);
    adding.remove(draft, unit, why, by);
  }

  private void undoFields(Draft draft, Unit unit, List<Line> lines, String why, Member by) {
    var undone = fields.undo(draft, unit, lines, by);
    recording.together(draft.plan().id(), undone.matter(), why, undone.changes(), by);
  }

  static String base(String field) {
    return field.replace(Reversal.FIRMNESS, "").replace(Reversal.SUGGESTION, "");
  }
}
