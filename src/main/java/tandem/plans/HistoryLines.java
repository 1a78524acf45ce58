package tandem.plans;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.basics.Side;
import tandem.ledger.History.Line;

/// Reads the ledger aloud: fields by their labels, values as on the page, and a value with its new
/// firmness as one line.
@Component
class HistoryLines {
  private static final String FIRMNESS = ".firmness";
  private static final String SUGGESTION = ".suggestion";
  private static final int MANY = 5;

  private final Shapes shapes;
  private final FieldViews views;
  private final Happenings happenings;
  private final Ago ago;
  private final Collection<Reversing> others;

  HistoryLines(
      Shapes shapes,
      FieldViews views,
      Happenings happenings,
      Ago ago,
      Collection<Reversing> others) {
    this.others = others;
    this.shapes = shapes;
    this.views = views;
    this.happenings = happenings;
    this.ago = ago;
  }

  List<HistoryLine> of(Draft draft, List<Line> lines) {
    var written = new HashMap<String, Line>();
    var firmed = new HashMap<String, Line>();
    for (var line : lines) {
      if (line.field().endsWith(FIRMNESS)) {
        firmed.put(key(line), line);
      } else {
        written.put(key(line), line);
      }
    }
    var told = new ArrayList<HistoryLine>();
    var can = new Offers(draft, shapes, others);
    var byRevision =
        lines.stream()
            .filter(line -> !line.field().endsWith(FIRMNESS) || !written.containsKey(key(line)))
            .collect(groupingBy(Line::revision, LinkedHashMap::new, toList()));
    byRevision.forEach((revision, of) -> {
      if (of.size() > MANY && of.stream().allMatch(line -> line.field().endsWith(FIRMNESS))) {
        told.add(inked(draft, of));
      } else {
        of.forEach(line -> told.add(line(draft, line, firmed, can.of(line, lines))));
      }
    });
    return told;
  }

  /// What both signatures put in ink at once is one line, however much it was.
  private HistoryLine inked(Draft draft, List<Line> lines) {
    var one = line(draft, lines.getFirst(), Map.of(), HistoryLine.Can.NOTHING);
    return new HistoryLine(
        one.revision(),
        draft.plan().id().value(),
        draft.plan().title(),
        happenings.say("history.inked", lines.size()),
        null,
        null,
        happenings.say("history.ink"),
        one.reason(),
        one.personId(),
        one.person(),
        one.side(),
        one.organisation(),
        one.at(),
        one.ago(),
        HistoryLine.Can.NOTHING);
  }

  private static String key(Line line) {
    return line.revision() + " " + line.subject() + " " + base(line.field());
  }

  private static String base(String field) {
    return field.replace(FIRMNESS, "").replace(SUGGESTION, "");
  }

  private HistoryLine line(Draft draft, Line line, Map<String, Line> firmed, HistoryLine.Can can) {
    var suggested = line.field().endsWith(SUGGESTION);
    var firmness =
        Optional.ofNullable(firmed.get(key(line)))
            .filter(firm -> !suggested)
            .map(Line::after)
            .orElse(null);
    var alone = line.field().endsWith(FIRMNESS);
    var vendor = draft.plan().vendor().organisation().value().equals(line.organisationId());
    return new HistoryLine(
        line.revision(),
        line.subject(),
        line.about(),
        what(draft, line),
        alone ? null : value(draft, line, line.before()),
        alone ? null : value(draft, line, line.after()),
        firmness == null ? null : happenings.say("history." + firmness),
        line.reason(),
        line.personId(),
        line.person(),
        (vendor ? Side.VENDOR : Side.PARTNER).key(),
        line.organisation(),
        line.at(),
        ago.say(line.at()),
        can);
  }

  private String what(Draft draft, Line line) {
    var label =
        shape(draft, line)
            .map(shape -> views.label(draft, shape.kind(), base(line.field())))
            .orElseGet(() -> happenings.what(line.field()));
    return line.field().endsWith(SUGGESTION) ? happenings.say("history.suggestion", label) : label;
  }

  private @Nullable String value(Draft draft, Line line, @Nullable String value) {
    return value == null
        ? null
        : shape(draft, line)
            .map(shape -> views.told(draft, shape.kind(), shape.field(base(line.field())), value))
            .orElseGet(() -> happenings.value(line.field(), value));
  }

  /// The shape that has the field; what left the plan is looked up by the field's name alone.
  private Optional<UnitShape> shape(Draft draft, Line line) {
    var name = base(line.field());
    return draft
        .find(line.subject().toString())
        .map(unit -> shapes.of(unit.kind()))
        .filter(shape -> shape.has(name))
        .or(() -> shapes.with(name));
  }
}
