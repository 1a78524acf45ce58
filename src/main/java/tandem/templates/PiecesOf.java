package tandem.templates;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tandem.actions.ActionShape;
import tandem.basics.Quarter;
import tandem.basics.UnitId;
import tandem.goals.GoalShape;
import tandem.goals.MeasureShape;
import tandem.goals.ValueLine;
import tandem.plans.Draft;
import tandem.plans.Field;
import tandem.plans.FieldKind;
import tandem.plans.Shapes;
import tandem.plans.Unit;
import tandem.plans.WholePlan;
import tandem.strategies.StrategyShape;

/// What another plan can take from this one. Numbers, names and dates are of their year and stay.
record PiecesOf(Draft draft, Shapes shapes) {
  /// Pieces that others point at come first.
  private static final List<String> FIRST = List.of(StrategyShape.KIND, GoalShape.KIND);

  private static final Set<FieldKind> WORDS =
      Set.of(
          FieldKind.LINE,
          FieldKind.TEXT,
          FieldKind.CHOICE,
          FieldKind.WEIGHT,
          FieldKind.HOURS,
          FieldKind.UNIT,
          FieldKind.UNITS);

  private static final Set<String> OF_ITS_YEAR =
      Set.of(
          StrategyShape.NOT_THIS_YEAR, GoalShape.CARRIED, GoalShape.PUT_OFF, GoalShape.ONE_SIDED);

  private static final int LONGEST_QUESTION = 500;

  /// What one's own side wrote, for plans with anybody. A strategy is asked of the other side.
  List<Piece> ours() {
    var mine = draft.plan().mine();
    var pieces =
        units(unit -> true)
            .map(unit -> piece(unit, field -> field.firstSide() == mine, Map.of()))
            .filter(piece -> {
              var shape = shapes.of(piece.kind());
              return shape.completed(piece.fields()).containsKey(shape.title().name());
            });
    var asked =
        new Piece(
            "theirs", StrategyShape.KIND, true, false, Map.of(), Map.of("statement", ""), false);
    var kept = pieces.toList();
    return kept.isEmpty() ? kept : Stream.concat(Stream.of(asked), kept.stream()).toList();
  }

  /// What next year's plan of the same two begins with: the other side's strategies are asked of
  /// them again, what a goal was worth is its baseline, and what was not finished says so.
  ///
  /// @param done the actions that are done; only the open ones go on
  List<Piece> forNextYear(Set<UnitId> done) {
    return units(unit -> !done.contains(unit.id()))
        .map(unit ->
            unit.kind().equals(StrategyShape.KIND) && unit.side() != draft.plan().mine()
                ? askedAgain(unit)
                : piece(unit, field -> true, lastYear(unit, done)))
        .toList();
  }

  private Stream<Unit> units(Predicate<Unit> taken) {
    return draft.units().stream()
        .filter(unit -> !unit.kind().equals(WholePlan.KIND))
        .filter(unit -> shapes.of(unit.kind()).isSigned())
        .filter(taken)
        .sorted(
            Comparator.<Unit, Integer>comparing(
                    unit -> (FIRST.indexOf(unit.kind()) + FIRST.size() + 1) % (FIRST.size() + 1))
                .thenComparing(Unit::number));
  }

  private Piece piece(Unit unit, Predicate<Field> taken, Map<String, String> more) {
    var mine = draft.plan().mine();
    var fields = new HashMap<>(more);
    var asks = new HashMap<String, String>();
    unit.fields().values().stream()
        .filter(PiecesOf::isOfAnyYear)
        .filter(field -> !shapes.of(unit.kind()).field(field.name()).told())
        .filter(taken)
        .forEach(field -> {
          var theirs = shapes.of(unit.kind()).firstHand(field.name(), unit.side()) == mine.other();
          (theirs ? asks : fields)
              .put(Piece.anySide(field.name(), mine), theirs ? again(field) : value(field));
        });
    return new Piece(
        unit.id().toString(), unit.kind(), false, unit.privateTo() != null, fields, asks, false);
  }

  private static boolean isOfAnyYear(Field field) {
    return field.value() != null
        && WORDS.contains(field.kind())
        && !OF_ITS_YEAR.contains(field.name());
  }

  private static Piece askedAgain(Unit strategy) {
    var statement = strategy.field("statement");
    return new Piece(
        strategy.id().toString(),
        strategy.kind(),
        true,
        false,
        Map.of(),
        Map.of("statement", statement == null ? "" : again(statement)),
        false);
  }

  private static String again(Field field) {
    var words = Objects.requireNonNullElse(field.value(), "");
    var question = "Does this still hold? " + words;
    return question.substring(0, Math.min(question.length(), LONGEST_QUESTION));
  }

  private static String value(Field field) {
    var value = Objects.requireNonNull(field.value());
    return field.kind() == FieldKind.UNIT || field.kind() == FieldKind.UNITS
        ? Arrays.stream(value.split(",", -1)).map(id -> "@" + id).collect(Collectors.joining(","))
        : value;
  }

  private Map<String, String> lastYear(Unit goal, Set<UnitId> done) {
    if (goal.kind().equals(MeasureShape.KIND)) {
      return MeasureShape.latest(goal)
          .map(it -> Map.of(MeasureShape.BASELINE, it))
          .orElse(Map.of());
    }
    if (!goal.kind().equals(GoalShape.KIND)) {
      return Map.of();
    }
    var year = new HashMap<String, String>();
    for (var line : ValueLine.values()) {
      IntStream.rangeClosed(1, 4)
          .mapToObj(quarter -> goal.value(line.cell(new Quarter(quarter))))
          .filter(Objects::nonNull)
          .map(BigDecimal::new)
          .reduce(BigDecimal::add)
          .filter(sum -> line.isFor(draft.plan().mine()))
          .ifPresent(sum -> year.put(line.lastYear(), sum.toPlainString()));
    }
    var steps =
        draft.units(ActionShape.KIND).stream()
            .filter(action -> goal.id().toString().equals(action.value("goal")))
            .toList();
    var open = steps.stream().filter(step -> !done.contains(step.id())).count();
    if (open > 0) {
      year.put(
          GoalShape.CARRIED,
          open + " of " + steps.size() + " steps were open at the end of " + draft.plan().title());
    }
    return year;
  }
}
