package tandem.plans;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.ledger.About;
import tandem.ledger.Change;
import tandem.ledger.History;
import tandem.ledger.History.Line;
import tandem.ledger.Recorded.Matter;

/// Taking back what one's own side did: the whole of one revision, as a new one, or nothing of it.
@Component
public class Undoing {
  private static final int ANY = 1000;

  private final Drafts drafts;
  private final Shapes shapes;
  private final Units units;
  private final Suggestions suggestions;
  private final Adding adding;
  private final Recording recording;
  private final History history;
  private final Happenings happenings;
  private final Collection<Reversing> others;
  private final Clock clock;

  Undoing(
      Drafts drafts,
      Shapes shapes,
      Units units,
      Suggestions suggestions,
      Adding adding,
      Recording recording,
      History history,
      Happenings happenings,
      Collection<Reversing> others,
      Clock clock) {
    this.drafts = drafts;
    this.shapes = shapes;
    this.units = units;
    this.suggestions = suggestions;
    this.adding = adding;
    this.recording = recording;
    this.history = history;
    this.happenings = happenings;
    this.others = others;
    this.clock = clock;
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
    if (!isOpen(draft, unit, lines)) {
      throw new RuleBroken("plan.agreed");
    }
    if (unit == null) {
      putBack(draft, lines, why, by);
    } else if (isAddition(unit, lines)) {
      remove(draft, unit, revision, why, by);
    } else {
      undoFields(draft, unit, lines, why, by);
    }
  }

  private boolean isOpen(Draft draft, @Nullable Unit unit, List<Line> lines) {
    var stage = draft.plan().stage();
    return stage.isBeingWritten()
        || (unit != null
            && lines.stream()
                .allMatch(line -> shapes.field(draft, unit, base(line.field())).isOpenIn(stage)));
  }

  private static boolean isAgreement(Line line) {
    return line.field().equals("stage") && Stage.AGREED.name().equals(line.after());
  }

  private boolean isAddition(Unit unit, List<Line> lines) {
    var title = shapes.of(unit.kind()).title();
    return title.essential()
        && lines.stream()
            .anyMatch(line -> line.field().equals(title.name()) && line.before() == null);
  }

  private void putBack(Draft draft, List<Line> lines, String why, Member by) {
    if (lines.stream().anyMatch(line -> line.after() != null)) {
      var since = later(draft.plan().id(), lines.getFirst()).findFirst().orElseThrow();
      throw new Moved(
          new UnitId(lines.getFirst().subject()), lines.getFirst().field(), null, since);
    }
    var ids = lines.stream().map(line -> new UnitId(line.subject())).collect(Collectors.toSet());
    adding.putBack(draft, ids, why, by);
  }

  /// Only as long as nobody else did anything with it.
  private void remove(Draft draft, Unit unit, long revision, String why, Member by) {
    var me = by.person().value();
    var title = shapes.of(unit.kind()).title().name();
    history.after(draft.plan().id(), About.subject(unit.id().value()), revision, ANY).stream()
        .filter(line -> !line.personId().equals(me))
        .findFirst()
        .ifPresent(since -> {
          throw new Moved(unit.id(), title, null, since);
        });
    adding.remove(draft, unit, why, by);
  }

  private void undoFields(Draft draft, Unit unit, List<Line> lines, String why, Member by) {
    var plan = draft.plan();
    var changes = new ArrayList<Change>();
    var content = false;
    var names = new LinkedHashSet<String>();
    lines.forEach(line -> names.add(base(line.field())));
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
    recording.undone(plan.id(), content ? Matter.CONTENT : Matter.PROGRESS, why, changes, by);
  }

  private Field back(
      Draft draft, Unit unit, Reversal reversal, Field now, long revision, Member by) {
    var plan = draft.plan();
    if (reversal.isInk() && now.side() == plan.mine()) {
      throw new RuleBroken("undo.agreement");
    }
    var written =
        history.last(plan.id(), unit.id().value(), reversal.field(), revision - 1).orElse(null);
    var back = reversal.back(draft, now, written, Writer.of(plan, by, clock));
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
    var field = Objects.requireNonNull(unit.field(base(line.field())));
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

  private Stream<Line> later(PlanId plan, Line line) {
    return history.after(plan, About.subject(line.subject()), line.revision(), ANY).stream();
  }

  static String base(String field) {
    return field.replace(Reversal.FIRMNESS, "").replace(Reversal.SUGGESTION, "");
  }
}
