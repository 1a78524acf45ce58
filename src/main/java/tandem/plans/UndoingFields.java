package tandem.plans;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.ledger.About;
import tandem.ledger.Change;
import tandem.ledger.History;
import tandem.ledger.History.Line;
import tandem.ledger.Recorded.Matter;

/// Brings fields of one unit back as they were before a revision, and tells nobody yet.
@Component
class UndoingFields {
  private static final int ANY = 1000;

  private final Shapes shapes;
  private final Units units;
  private final Suggestions suggestions;
  private final Recording recording;
  private final History history;
  private final Clock clock;

  UndoingFields(
      Shapes shapes,
      Units units,
      Suggestions suggestions,
      Recording recording,
      History history,
      Clock clock) {
    this.shapes = shapes;
    this.units = units;
    this.suggestions = suggestions;
    this.recording = recording;
    this.history = history;
    this.clock = clock;
  }

  /// What it changed; `content` if both sides sign any of it.
  record Undone(List<Change> changes, boolean content) {
    Matter matter() {
      return content ? Matter.CONTENT : Matter.PROGRESS;
    }
  }

  /// Each field that one revision changed in a unit, as it was before it.
  Undone undo(Draft draft, Unit unit, List<Line> lines, Member by) {
    var plan = draft.plan();
    var changes = new ArrayList<Change>();
    var content = false;
    var names = new LinkedHashSet<String>();
    lines.forEach(line -> names.add(Undoing.base(line.field())));
    for (var name : names) {
      var reversal = Reversal.of(name, lines);
      mustBeUntouched(plan.id(), unit, reversal, lines);
      if (reversal.isOfWords()) {
        var now = Objects.requireNonNull(unit.field(name));
        var back = back(draft, unit, reversal, now, lines.getFirst().revision(), by);
        changes.addAll(recording.changes(unit, now, back));
        content |= back.privateTo() == null && !shapes.field(draft, unit, name).running();
      }
    }
    lines.stream()
        .filter(line -> line.field().endsWith(Reversal.SUGGESTION))
        .forEach(line -> changes.add(undoSuggestion(draft, unit, line, by)));
    return new Undone(changes, content);
  }

  private Field back(
      Draft draft, Unit unit, Reversal reversal, Field now, long revision, Member by) {
    var plan = draft.plan();
    if (reversal.isInk() && now.side() == plan.mine()) {
      throw new RuleBroken("undo.agreement");
    }
    var written =
        history.last(plan.id(), unit.id().value(), reversal.field(), revision - 1).orElse(null);
    var told = shapes.field(draft, unit, now.name()).told();
    var restored = reversal.back(draft, now, written, Writer.of(plan, by, clock));
    var back = told ? restored.brought() : restored;
    shapes.check(unit.with(back), draft);
    if (!units.save(plan.id(), unit.id(), back)) {
      throw new Stale(draft, unit.id(), now.name());
    }
    return back;
  }

  /// A suggestion of one's own side is withdrawn; one that was answered, or stood in the place of
  /// this one, waits again.
  private Change undoSuggestion(Draft draft, Unit unit, Line line, Member by) {
    var plan = draft.plan().id();
    var field = Objects.requireNonNull(unit.field(Undoing.base(line.field())));
    if (!Outcome.isTold(line.after())) {
      var own =
          draft.suggestions(unit.id()).stream()
              .filter(s -> s.isOn(unit.id(), field.name()) && s.side() == draft.plan().mine())
              .filter(s -> s.proposed().equals(line.after()))
              .findFirst()
              .orElseThrow(() -> new RuleBroken("undo.answered"));
      var writer = Writer.of(draft.plan(), by, clock);
      suggestions.close(plan, own, Suggestion.Answer.withdrawn(writer), by.person());
    }
    var waits = line.suggestion() == null || suggestions.reopen(plan, line.suggestion());
    if (!waits) {
      throw new RuleBroken("undo.answered");
    }
    return recording.suggestion(unit, field, line.after(), line.before());
  }

  private void mustBeUntouched(PlanId plan, Unit unit, Reversal reversal, List<Line> lines) {
    later(plan, lines.getFirst())
        .filter(line -> reversal.isTouchedBy(line.field()))
        .findFirst()
        .ifPresent(since -> {
          throw new Moved(unit.id(), reversal.field(), reversal.was(), since);
        });
  }

  /// What happened to it after that.
  Stream<Line> later(PlanId plan, Line line) {
    return history.after(plan, About.subject(line.subject()), line.revision(), ANY).stream();
  }
}
