package tandem.plans;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.Day;
import tandem.basics.NotFound;
import tandem.basics.OrganisationId;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.ledger.Change;
import tandem.ledger.Ledger;
import tandem.ledger.Recorded.Matter;

/// Writing together: the one way through for every word and number of a plan.
@Component
public class Drafting {
  private final Plans plans;
  private final Units units;
  private final Shapes shapes;
  private final Ledger ledger;
  private final Clock clock;

  Drafting(Plans plans, Units units, Shapes shapes, Ledger ledger, Clock clock) {
    this.plans = plans;
    this.units = units;
    this.shapes = shapes;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// What to add: a kind of unit, whose it is, and its first values by field name. Blank values are
  /// left out.
  public record Addition(
      String kind,
      @Nullable Side side,
      @Nullable UnitId parent,
      boolean onlyUs,
      Map<String, String> values) {}

  /// A place where the other side shall write, with what to ask them.
  public record Ask(String field, @Nullable String question, @Nullable LocalDate due) {
    public Ask {
      if (field == null) { // a program may leave it out
        throw RuleBroken.in("blanks", "field.unknown", "");
      }
      if (question != null && (question.strip().length() > 500 || question.indexOf(0) >= 0)) {
        throw RuleBroken.in("question", "field.question-too-long");
      }
      if (due != null) {
        Day.near("due", due);
      }
    }
  }

  @Transactional
  public UnitId add(PlanId plan, Addition addition, List<Ask> asks, Member by) {
    ledger.lock(plan);
    var draft = plans.draft(plan);
    mayWrite(draft);
    var writer = writer(draft.plan(), by);
    var shape = shapes.of(addition.kind());
    var privateTo = addition.onlyUs() ? by.organisation() : null;
    if (addition.parent() != null && draft.find(addition.parent().toString()).isEmpty()) {
      throw RuleBroken.in("parent", "field.unreadable.unit", addition.parent());
    }
    var fields = firstFields(draft, shape, addition, asks, writer, privateTo);
    var id = UnitId.fresh();
    var side = addition.side() == null ? writer.side() : addition.side();
    shape.check(unit(id, addition, side, privateTo, fields), draft);
    var number = units.insert(plan, id, addition.kind(), side, addition.parent(), privateTo);
    var title = addition.values().getOrDefault(shape.title().name(), shape.kind() + " " + number);
    var changes = new ArrayList<Change>();
    for (var field : fields) {
      units.save(plan, id, field);
      changes.add(
          new Change(id.value(), title, field.name(), null, told(field), field.privateTo()));
    }
    ledger.record(plan, by, Matter.CONTENT, null, null, changes);
    return id;
  }

  private static Unit unit(
      UnitId id,
      Addition addition,
      Side side,
      @Nullable OrganisationId privateTo,
      List<Field> fields) {
    var byName = fields.stream().collect(Collectors.toMap(Field::name, Function.identity()));
    return new Unit(id, addition.kind(), 0, side, addition.parent(), privateTo, byName);
  }

  private List<Field> firstFields(
      Draft draft,
      UnitShape shape,
      Addition addition,
      List<Ask> asks,
      Writer writer,
      @Nullable OrganisationId privateTo) {
    var fields = new ArrayList<Field>();
    addition
        .values()
        .forEach((name, text) -> {
          if (!text.isBlank()) {
            var field = shapes.given(draft, shape, name);
            fields.add(
                untouched(field, writer, privateTo(draft, field, privateTo))
                    .written(writer, readable(draft, field, text)));
          }
        });
    for (var ask : asks) {
      var asked = shapes.given(draft, shape, ask.field());
      if (privateTo(draft, asked, privateTo) != null) {
        throw RuleBroken.in(ask.field(), "field.private-blank");
      }
      if (fields.stream().anyMatch(f -> f.name().equals(ask.field()))) {
        throw RuleBroken.in(ask.field(), "field.blank-and-written");
      }
      fields.add(
          untouched(asked, writer, null).leftBlank(writer, blankToNull(ask.question()), ask.due()));
    }
    for (var field : shape.fields()) {
      if (field.essential() && fields.stream().noneMatch(f -> f.name().equals(field.name()))) {
        throw RuleBroken.in(field.name(), "field.missing");
      }
    }
    return fields;
  }

  /// Writes a value in pencil; an empty text takes one's own pencil back.
  ///
  /// @throws Stale if the field is no longer at `version`
  @Transactional
  public void write(PlanId plan, UnitId unit, String field, String text, int version, Member by) {
    change(
        plan,
        unit,
        field,
        new Began(version, text, null),
        by,
        edit ->
            text.isBlank()
                ? cleared(edit)
                : edit.field().written(edit.writer(), readable(edit.draft(), edit.shape(), text)));
  }

  private static Field cleared(Edit edit) {
    if (edit.shape().essential()) {
      throw RuleBroken.in(edit.shape().name(), "field.missing");
    }
    return edit.field().cleared(edit.writer());
  }

  @Transactional
  public void ink(PlanId plan, UnitId unit, String field, int version, Member by) {
    change(
        plan,
        unit,
        field,
        new Began(version, null, null),
        by,
        edit -> edit.field().inked(edit.writer()));
  }

  @Transactional
  public void leaveBlank(PlanId plan, UnitId unit, Ask ask, int version, Member by) {
    change(
        plan,
        unit,
        ask.field(),
        new Began(version, null, null),
        by,
        edit -> {
          if (edit.field().privateTo() != null) {
            throw RuleBroken.in(ask.field(), "field.private-blank");
          }
          return edit.field().leftBlank(edit.writer(), blankToNull(ask.question()), ask.due());
        });
  }

  /// Proposes another value for what the other side wrote, or for what is in ink.
  @Transactional
  public void suggest(
      PlanId plan, UnitId unit, String field, String text, String reason, Member by) {
    ledger.lock(plan);
    var draft = plans.draft(plan);
    mayWrite(draft);
    var writer = writer(draft.plan(), by);
    var target = draft.unit(unit);
    var shape = shapes.field(draft, target, field);
    var current = target.field(field);
    if (current == null || current.value() == null) {
      throw RuleBroken.in(field, "suggestion.nothing-there");
    }
    if (current.firmness() == Firmness.PENCIL && current.side() == writer.side()) {
      throw RuleBroken.in(field, "suggestion.own-pencil");
    }
    if (reason.isBlank() || reason.length() > 500) {
      throw RuleBroken.in("reason", "suggestion.reason-missing");
    }
    if (text.isBlank()) {
      throw RuleBroken.in("value", "field.missing");
    }
    var proposed = readable(draft, shape, text);
    if (proposed.equals(current.value())) {
      throw RuleBroken.in("value", "suggestion.same");
    }
    units.suggest(
        plan,
        new Suggestion(
            UUID.randomUUID(),
            unit,
            field,
            current.value(),
            proposed,
            reason.strip(),
            writer.side(),
            by.person().value(),
            by.name(),
            writer.at()));
    ledger.record(
        plan,
        by,
        Matter.PROGRESS,
        reason.strip(),
        null,
        List.of(
            new Change(
                unit.value(),
                shapes.called(target),
                field + ".suggestion",
                null,
                proposed,
                current.privateTo())));
  }

  /// The side that was asked takes the value as it was suggested: both agree, so it is in ink.
  @Transactional
  public void take(PlanId plan, UUID suggestion, Member by) {
    ledger.lock(plan);
    var draft = plans.draft(plan);
    var open = open(draft, suggestion);
    change(
        plan,
        open.unit(),
        open.field(),
        new Began(null, null, open),
        by,
        edit -> edit.field().taken(open.proposed(), open.side(), edit.writer()));
    answer(draft, open, "TAKEN", null, by);
  }

  @Transactional
  public void decline(PlanId plan, UUID suggestion, String reason, Member by) {
    ledger.lock(plan);
    var draft = plans.draft(plan);
    var open = open(draft, suggestion);
    if (reason.isBlank() || reason.length() > 500) {
      throw RuleBroken.in("reason", "suggestion.reason-missing");
    }
    answer(draft, open, "DECLINED", reason.strip(), by);
    var unit = draft.unit(open.unit());
    var field = Objects.requireNonNull(unit.field(open.field()));
    ledger.record(
        plan,
        by,
        Matter.PROGRESS,
        reason.strip(),
        suggestion,
        List.of(
            new Change(
                unit.id().value(),
                shapes.called(unit),
                open.field() + ".suggestion",
                open.proposed(),
                null,
                field.privateTo())));
  }

  /// Takes a unit out of the plan: as long as the other side has written nothing in it.
  @Transactional
  public void remove(PlanId plan, UnitId unit, Member by) {
    ledger.lock(plan);
    var draft = plans.draft(plan);
    mayWrite(draft);
    var target = draft.unit(unit);
    var mine = draft.plan().mine();
    if (target.kind().equals(WholePlan.KIND)) {
      throw new RuleBroken("unit.whole-plan");
    }
    if (!target.isOnlyOf(mine)) {
      throw new RuleBroken("unit.not-only-yours");
    }
    units.remove(plan, unit);
    ledger.record(
        plan,
        by,
        Matter.CONTENT,
        null,
        null,
        target.fields().values().stream()
            .map(f ->
                new Change(
                    unit.value(), shapes.called(target), f.name(), told(f), null, f.privateTo()))
            .toList());
  }

  /// Both sides signed: everything left in pencil becomes ink.
  @Transactional
  public void inkWhatIsAgreed(PlanId plan, Member by) {
    ledger.lock(plan);
    var changes = new ArrayList<Change>();
    for (var unit : plans.draft(plan).units()) {
      if (unit.privateTo() == null) {
        for (var field : unit.fields().values()) {
          if (field.firmness() == Firmness.PENCIL && field.privateTo() == null) {
            units.save(plan, unit.id(), field.agreed());
            changes.add(
                new Change(
                    unit.id().value(),
                    shapes.called(unit),
                    field.name() + ".firmness",
                    Firmness.PENCIL.key(),
                    Firmness.INK.key(),
                    field.privateTo()));
          }
        }
      }
    }
    ledger.record(plan, by, Matter.CEREMONY, null, null, changes);
  }

  /// What the writer began from: a version, or a suggestion that stands for the present one.
  private record Began(
      @Nullable Integer version, @Nullable String text, @Nullable Suggestion taking) {}

  private record Edit(Draft draft, Unit unit, FieldShape shape, Field field, Writer writer) {}

  private void change(
      PlanId plan, UnitId unit, String name, Began began, Member by, Function<Edit, Field> how) {
    ledger.lock(plan);
    var draft = plans.draft(plan);
    mayWrite(draft);
    var writer = writer(draft.plan(), by);
    var target = draft.unit(unit);
    var shape = shapes.field(draft, target, name);
    var present = target.field(name);
    var before =
        present == null
            ? untouched(shape, writer, privateTo(draft, shape, target.privateTo()))
            : present;
    if (began.version() != null && began.version() != before.version()) {
      throw new Stale(draft, unit, name, began.text());
    }
    var after = how.apply(new Edit(draft, target, shape, before, writer));
    if (Objects.equals(before.value(), after.value())
        && before.firmness() == after.firmness()
        && Objects.equals(before.question(), after.question())) {
      return;
    }
    shapes.of(target.kind()).check(target.with(after), draft);
    if (!units.save(plan, unit, after)) {
      throw new Stale(plans.draft(plan), unit, name, began.text());
    }
    var taking = began.taking();
    ledger.record(
        plan,
        by,
        after.privateTo() == null
            ? Matter.CONTENT
            : Matter.PROGRESS, // nobody signs what is private
        taking == null ? after.question() : taking.reason(),
        taking == null ? null : taking.id(),
        changes(target, before, after));
  }

  private List<Change> changes(Unit unit, Field before, Field after) {
    var called = shapes.called(unit);
    return List.of(
        new Change(
            unit.id().value(), called, after.name(), told(before), told(after), after.privateTo()),
        new Change(
            unit.id().value(),
            called,
            after.name() + ".firmness",
            before.firmness().key(),
            after.firmness().key(),
            after.privateTo()));
  }

  private Suggestion open(Draft draft, UUID id) {
    mayWrite(draft);
    var open =
        draft.suggestions().stream()
            .filter(s -> s.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound(id));
    if (open.side() == draft.plan().mine()) {
      throw new RuleBroken("suggestion.own");
    }
    return open;
  }

  private void answer(
      Draft draft, Suggestion open, String outcome, @Nullable String why, Member by) {
    if (!units.answer(draft.plan().id(), open.id(), outcome, why, writer(draft.plan(), by))) {
      throw new NotFound(open.id());
    }
  }

  private static void mayWrite(Draft draft) {
    if (!draft.plan().stage().isBeingWritten()) {
      throw new RuleBroken("plan.agreed");
    }
  }

  private Writer writer(Plan plan, Member by) {
    var now = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    return new Writer(by.person(), by.name(), plan.mine(), now);
  }

  private static @Nullable OrganisationId privateTo(
      Draft draft, FieldShape shape, @Nullable OrganisationId ofUnit) {
    var only = shape.onlyFor();
    return ofUnit != null || only == null ? ofUnit : draft.plan().seat(only).organisation();
  }

  private static Field untouched(
      FieldShape shape, Writer writer, @Nullable OrganisationId privateTo) {
    return new Field(
        shape.name(),
        shape.kind(),
        null,
        Firmness.EMPTY,
        writer.side(),
        null,
        writer.person(),
        writer.name(),
        writer.at(),
        null,
        null,
        privateTo,
        0);
  }

  /// The canonical text, checked against the shape: a word it names, a unit of the kind it points
  /// at.
  private static String readable(Draft draft, FieldShape shape, String text) {
    if (text.indexOf(0) >= 0) {
      throw RuleBroken.in(shape.name(), "field.unreadable.text");
    }
    var value = shape.kind().canonical(shape.name(), text, draft.plan().currency());
    if (shape.kind() == FieldKind.CHOICE && !shape.choices().contains(value)) {
      throw RuleBroken.in(shape.name(), "field.unreadable.choice", value);
    }
    if (shape.refersTo() != null) {
      for (var id : value.split(",", -1)) {
        if (draft.find(id).filter(unit -> unit.kind().equals(shape.refersTo())).isEmpty()) {
          throw RuleBroken.in(shape.name(), "field.unreadable.unit", id);
        }
      }
    }
    return value;
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static @Nullable String told(Field field) {
    return field.firmness() == Firmness.BLANK ? Field.blankFor(field.side()) : field.value();
  }
}
