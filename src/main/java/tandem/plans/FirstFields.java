package tandem.plans;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.basics.OrganisationId;
import tandem.basics.RuleBroken;
import tandem.basics.Side;

/// The fields a new unit begins with: what its writer knows, and what the other side is asked.
final class FirstFields {
  private final Draft draft;
  private final UnitShape shape;
  private final @Nullable OrganisationId privateTo;
  private final Side owner;
  private final Writer writer;
  private final Map<String, Field> fields = new LinkedHashMap<>();

  FirstFields(
      Draft draft, UnitShape shape, @Nullable OrganisationId privateTo, Side owner, Writer writer) {
    this.draft = draft;
    this.shape = shape;
    this.privateTo = privateTo;
    this.owner = owner;
    this.writer = writer;
  }

  void write(String name, String text) {
    if (!text.isBlank()) {
      var field = shape.given(name, draft.plan().mine());
      mayWrite(name, shape.firstHand(name, owner), writer);
      var written = untouched(field).written(writer, field.read(text, draft));
      var isNobodys = field.told() || name.equals(shape.standsWith());
      fields.put(name, isNobodys ? written.brought() : written);
    }
  }

  /// What came with a choice where nobody wrote or asked anything: it counts as nobody's.
  void bring(String name, String text) {
    if (!fields.containsKey(name)) {
      write(name, text);
      fields.computeIfPresent(name, (it, field) -> field.brought());
    }
  }

  void leaveBlank(Ask ask) {
    var known = shape.given(ask.field(), draft.plan().mine());
    if (known.told()) {
      throw RuleBroken.in(ask.field(), "field.yours-to-write");
    }
    var field = untouched(known);
    if (field.privateTo() != null) {
      throw RuleBroken.in(ask.field(), "field.private-blank");
    }
    if (fields.containsKey(ask.field())) {
      throw RuleBroken.in(ask.field(), "field.blank-and-written");
    }
    mayAsk(ask.field(), shape.firstHand(ask.field(), owner), writer);
    fields.put(ask.field(), field.leftBlank(writer, ask.question(), ask.due()));
  }

  /// @throws RuleBroken if one is missing without which the unit is nothing
  Map<String, Field> all() {
    for (var field : shape.fields()) {
      if (field.essential() && !fields.containsKey(field.name())) {
        throw RuleBroken.in(field.name(), "field.missing");
      }
    }
    return fields;
  }

  /// @throws RuleBroken if only the other side writes it first
  static void mayWrite(String field, @Nullable Side firstHand, Writer by) {
    if (firstHand != null && firstHand != by.side()) {
      throw RuleBroken.in(field, "field.theirs-to-write");
    }
  }

  /// @throws RuleBroken if the writer's own side has to write it first
  static void mayAsk(String field, @Nullable Side firstHand, Writer by) {
    if (firstHand == by.side()) {
      throw RuleBroken.in(field, "field.yours-to-write");
    }
  }

  private Field untouched(FieldShape field) {
    return field.untouched(draft.plan(), privateTo, writer);
  }
}
