package tandem.goals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tandem.basics.Side;
import tandem.plans.Draft;
import tandem.plans.FieldView;
import tandem.plans.FieldViews;
import tandem.plans.Shapes;
import tandem.plans.Unit;
import tandem.plans.UnitShape;

/// Turns what stands with a goal into what people read.
@Component
class BesideViews {
  private static final List<String> NOTES =
      List.of(AssumptionShape.KIND, AccountShape.KIND, RiskShape.KIND);

  private final FieldViews views;
  private final Shapes shapes;
  private final MessageSource messages;

  BesideViews(FieldViews views, Shapes shapes, MessageSource messages) {
    this.views = views;
    this.shapes = shapes;
    this.messages = messages;
  }

  Beside of(Draft draft, Unit goal) {
    return new Beside(
        "beside-" + goal.id(),
        Arrays.stream(Side.values()).map(side -> owner(draft, goal, side)).toList(),
        Measure.of(draft, goal).stream().map(it -> measure(draft, it)).toList(),
        NOTES.stream().map(kind -> section(draft, goal, kind)).toList(),
        adding(draft, goal, MeasureShape.KIND));
  }

  Beside.Owner owner(Draft draft, Unit goal, Side side) {
    var person = views.of(draft, goal, GoalShape.owner(side));
    return new Beside.Owner(side.key(), initials(person.text()), person);
  }

  private static String initials(String name) {
    return Arrays.stream(name.split(" ", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
        .limit(2)
        .collect(Collectors.joining());
  }

  static @Nullable String adding(Draft draft, Unit goal, String kind) {
    return draft.plan().stage().isBeingWritten()
        ? "/plans/%s/units/new?kind=%s&goal=%s".formatted(draft.plan().id(), kind, goal.id())
        : null;
  }

  private Beside.MeasureRow measure(Draft draft, Unit unit) {
    var numbers = Measure.of(unit);
    return new Beside.MeasureRow(
        views.live(draft, unit),
        NumberViews.seen(draft.plan(), unit),
        told(draft, unit, numbers),
        Optional.ofNullable(unit.value("glossary")).map(key -> "/glossary#" + key).orElse(""),
        views.of(draft, unit, "title"),
        views.of(draft, unit, "unit"),
        views.of(draft, unit, "formula"),
        views.of(draft, unit, "better"),
        views.of(draft, unit, "adds"),
        views.of(draft, unit, MeasureShape.BASELINE),
        line(draft, unit, MeasureShape.TARGET, numbers.target()),
        line(draft, unit, MeasureShape.READING, numbers.reading()),
        MeasureCheck.of(unit).stream().map(it -> check(draft, unit, it)).toList());
  }

  /// `Attach rate: 30 % to 45 %, now 33 %`, as far as it is known.
  private String told(Draft draft, Unit unit, Measure numbers) {
    var title = shapes.called(unit);
    var target = numbers.target().map(it -> counted(draft, unit, it.amount()));
    var baseline = numbers.baseline();
    var told =
        target
            .map(to ->
                baseline == null
                    ? say("measure.told-target", title, to)
                    : say("measure.told", title, counted(draft, unit, baseline), to))
            .orElse(title);
    return Measure.last(numbers.readings())
        .map(now -> say("measure.told-reading", told, counted(draft, unit, now)))
        .orElse(told);
  }

  private Beside.Line line(Draft draft, Unit unit, String line, Optional<Measure.Year> year) {
    return new Beside.Line(
        IntStream.rangeClosed(1, 4)
            .mapToObj(q -> views.of(draft, unit, MeasureShape.cell(line, q)))
            .toList(),
        year.map(it -> counted(draft, unit, it.amount())).orElse(""),
        year.map(Measure.Year::complete).orElse(true));
  }

  private Beside.Check check(Draft draft, Unit unit, MeasureCheck check) {
    var numbers = check.numbers().stream().map(it -> counted(draft, unit, it));
    var words = Stream.concat(Stream.of(shapes.called(unit)), numbers).toArray();
    return new Beside.Check(
        say("measure.check." + check.code(), words),
        "/plans/" + draft.plan().id() + "/units/" + unit.id() + "/" + check.field());
  }

  private Beside.Section section(Draft draft, Unit goal, String kind) {
    return new Beside.Section(
        kind,
        draft.units(kind).stream()
            .filter(it -> goal.id().toString().equals(it.value(GoalShape.KIND)))
            .map(it -> note(draft, it))
            .toList(),
        adding(draft, goal, kind));
  }

  private Beside.Note note(Draft draft, Unit unit) {
    return new Beside.Note(
        views.live(draft, unit),
        unit.side().key(),
        draft.plan().seat(unit.side()).shortName(),
        views.of(draft, unit, "title"),
        told(draft, unit),
        NumberViews.seen(draft.plan(), unit));
  }

  private List<FieldView> told(Draft draft, Unit unit) {
    UnitShape shape = shapes.of(unit.kind());
    return shape.fields().stream()
        .filter(it -> !it.equals(shape.title()) && !it.name().equals(GoalShape.KIND))
        .map(it -> views.of(draft, unit, it.name()))
        .toList();
  }

  private String counted(Draft draft, Unit unit, BigDecimal number) {
    return views.counted(draft, unit, number);
  }

  private String say(String key, Object... details) {
    return String.valueOf(messages.getMessage(key, details, key, LocaleContextHolder.getLocale()));
  }
}
