package tandem.plans;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.ledger.About;
import tandem.ledger.History;

/// Bringing back what a field said at an earlier revision.
@Component
public class Restoring {
  private final Drafts drafts;
  private final Editing editing;
  private final Suggesting suggesting;
  private final History history;
  private final Happenings happenings;

  Restoring(
      Drafts drafts,
      Editing editing,
      Suggesting suggesting,
      History history,
      Happenings happenings) {
    this.drafts = drafts;
    this.editing = editing;
    this.suggesting = suggesting;
    this.history = history;
    this.happenings = happenings;
  }

  /// Writes it in pencil; where the field is not the viewer's side's to write, suggests it.
  ///
  /// @param revision at which the field said it
  /// @param seen the revision that whoever asks had before them
  /// @throws Stale if the field is theirs to write but changed after `seen`
  @Transactional
  public void restore(PlanId plan, UnitId unit, String field, long revision, long seen, Member by) {
    var draft = drafts.locked(plan);
    var edit = editing.open(draft, unit, field, by);
    var value = value(plan, unit, field, revision);
    var why = happenings.say("restore.reason", revision);
    if (edit.isToSuggest()) {
      suggesting.suggest(plan, unit, field, value, why, by);
      return;
    }
    var moved =
        history.after(plan, About.subject(unit.value()), seen, 1000).stream()
            .anyMatch(line -> Undoing.base(line.field()).equals(field));
    if (moved) {
      throw new Stale(draft, unit, field);
    }
    editing.finish(edit, edit.written(value), why);
  }

  /// What the field said at a revision, as far as whoever asks may see it.
  @Transactional(readOnly = true)
  public String value(PlanId plan, UnitId unit, String field, long revision) {
    return history
        .last(plan, unit.value(), field, revision)
        .map(History.Line::after)
        .filter(told -> !Field.isBlank(told))
        .orElseThrow(() -> RuleBroken.in(field, "restore.nothing"));
  }
}
