package tandem.notices;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tandem.ledger.History.Line;
import tandem.plans.Draft;
import tandem.plans.FieldShape;
import tandem.plans.FieldViews;
import tandem.plans.Shapes;
import tandem.plans.Unit;

/// Changes of fields as people read them: what it said and what it says now.
@Component
class Steps {
  private final Shapes shapes;
  private final FieldViews views;
  private final MessageSource messages;

  Steps(Shapes shapes, FieldViews views, MessageSource messages) {
    this.shapes = shapes;
    this.views = views;
    this.messages = messages;
  }

  /// A field from what it was at first to what it became.
  record Step(UUID subject, String field, @Nullable String before, @Nullable String after) {

    Step then(Step later) {
      return new Step(subject, field, before, later.after);
    }
  }

  /// A step of each field, in their order, without those that came back to where they were.
  static List<Step> together(Collection<Step> steps) {
    var byField = new LinkedHashMap<Map.Entry<UUID, String>, Step>();
    steps.forEach(it -> byField.merge(Map.entry(it.subject(), it.field()), it, Step::then));
    return byField.values().stream()
        .filter(it -> !Objects.equals(it.before(), it.after()))
        .toList();
  }

  /// What was changed in fields that both sides write and sign.
  Stream<Step> of(Draft draft, List<Line> lines) {
    return lines.stream()
        .filter(line ->
            draft
                .find(line.subject().toString())
                .filter(unit -> shape(unit, line.field()) != null)
                .isPresent())
        .map(it -> new Step(it.subject(), it.field(), it.before(), it.after()));
  }

  /// The field, where it is one that both sides write and sign; null for anything else.
  @Nullable FieldShape shape(Unit unit, String field) {
    var shape = shapes.of(unit.kind());
    if (!shape.has(field)) {
      return null;
    }
    var found = shape.field(field);
    return found.running() || found.onlyFor() != null ? null : found;
  }

  /// One line for each, under the name of what they are of.
  String text(Draft draft, List<Step> steps) {
    return steps.stream()
        .collect(Collectors.groupingBy(Step::subject, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(of -> block(draft, of))
        .collect(Collectors.joining("\n\n"));
  }

  private String block(Draft draft, List<Step> steps) {
    var unit = draft.find(steps.getFirst().subject().toString());
    return unit.map(it -> views.called(draft, it) + "\n").orElse("")
        + unit.map(it ->
                steps.stream().map(step -> line(draft, it, step)).collect(Collectors.joining("\n")))
            .orElse("");
  }

  private String line(Draft draft, Unit unit, Step step) {
    var shape = Objects.requireNonNull(shape(unit, step.field()));
    return say(
        "notices.step",
        views.label(draft, unit.kind(), step.field()),
        value(draft, unit, shape, step.before()),
        value(draft, unit, shape, step.after()));
  }

  private String value(Draft draft, Unit unit, FieldShape shape, @Nullable String value) {
    return value == null ? say("notices.nothing") : views.told(draft, unit.kind(), shape, value);
  }

  private String say(String key, Object... details) {
    return String.valueOf(messages.getMessage(key, details, key, java.util.Locale.ENGLISH));
  }
}
