package tandem.plans;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.access.Member;
import tandem.basics.UnitId;
import tandem.ledger.Change;
import tandem.ledger.History.Line;
import tandem.ledger.Recorded.Matter;

/// Takes back what was done to several units at once: all of it as one revision, or nothing.
@Component
class UndoingTogether {
  private final UndoingFields fields;
  private final Adding adding;
  private final Shapes shapes;
  private final Recording recording;

  UndoingTogether(UndoingFields fields, Adding adding, Shapes shapes, Recording recording) {
    this.fields = fields;
    this.adding = adding;
    this.shapes = shapes;
    this.recording = recording;
  }

  /// @throws Moved if one of the units left the plan, or was changed again since
  void undo(Draft draft, List<Line> lines, String why, Member by) {
    var changes = new ArrayList<Change>();
    var content = false;
    var added = new ArrayList<Unit>();
    for (var part : bySubject(lines).entrySet()) {
      var unit = unit(draft, part.getKey(), part.getValue());
      if (isAddition(shapes.of(unit.kind()), part.getValue())) {
        mustBeAlone(draft, unit, part.getValue(), by);
        added.add(unit);
      } else {
        var undone = fields.undo(draft, unit, part.getValue(), by);
        changes.addAll(undone.changes());
        content |= undone.content();
      }
    }
    var gone = takeOut(draft, added);
    changes.addAll(recording.gone(gone));
    content |= gone.stream().anyMatch(it -> shapes.of(it.kind()).isSigned());
    var matter = content ? Matter.CONTENT : Matter.PROGRESS;
    recording.together(draft.plan().id(), matter, why, changes, by);
  }

  private static Map<UUID, List<Line>> bySubject(List<Line> lines) {
    return lines.stream()
        .collect(Collectors.groupingBy(Line::subject, LinkedHashMap::new, Collectors.toList()));
  }

  private Unit unit(Draft draft, UUID subject, List<Line> lines) {
    var id = new UnitId(subject);
    return draft
        .find(id.toString())
        .orElseThrow(() -> {
          var line = lines.getFirst();
          var since = fields.later(draft.plan().id(), line).findFirst().orElseThrow();
          return new Moved(id, line.field(), null, since);
        });
  }

  /// What stands with another of them goes with it.
  private List<Unit> takeOut(Draft draft, List<Unit> added) {
    Set<UnitId> seen = new HashSet<>();
    var gone = new ArrayList<Unit>();
    for (var unit : added) {
      if (!seen.contains(unit.id())) {
        for (var it : adding.takeOut(draft, unit)) {
          if (seen.add(it.id())) {
            gone.add(it);
          }
        }
      }
    }
    return gone;
  }

  static boolean isAddition(UnitShape shape, List<Line> lines) {
    var title = shape.title();
    return title.essential()
        && lines.stream()
            .anyMatch(line -> line.field().equals(title.name()) && line.before() == null);
  }

  /// @throws Moved if somebody else did anything with it since
  void mustBeAlone(Draft draft, Unit unit, List<Line> lines, Member by) {
    var title = shapes.of(unit.kind()).title().name();
    fields
        .later(draft.plan().id(), lines.getFirst())
        .filter(line -> !line.personId().equals(by.person().value()))
        .findFirst()
        .ifPresent(since -> {
          throw new Moved(unit.id(), title, null, since);
        });
  }
}
