package tandem.goals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tandem.plans.Draft;
import tandem.plans.Unit;

/// A measure as its numbers are: four quarters of targets and of readings, and what they come to in
/// the year.
public record Measure(
    @Nullable BigDecimal baseline,
    List<@Nullable BigDecimal> targets,
    List<@Nullable BigDecimal> readings,
    @Nullable String adds,
    boolean lowerIsBetter) {

  /// What the quarters come to; `complete` if no quarter that counts is missing.
  public record Year(BigDecimal amount, boolean complete) {}

  static Measure of(Unit unit) {
    return new Measure(
        number(unit, MeasureShape.BASELINE),
        quarters(unit, MeasureShape.TARGET),
        quarters(unit, MeasureShape.READING),
        unit.value("adds"),
        "lower".equals(unit.value("better")));
  }

  /// The measures of that goal.
  public static List<Unit> of(Draft draft, Unit goal) {
    return draft.units(MeasureShape.KIND).stream()
        .filter(it -> goal.id().toString().equals(it.value(GoalShape.KIND)))
        .toList();
  }

  private static List<@Nullable BigDecimal> quarters(Unit unit, String line) {
    return IntStream.rangeClosed(1, 4)
        .<@Nullable BigDecimal>mapToObj(q -> number(unit, MeasureShape.cell(line, q)))
        .toList();
  }

  private static @Nullable BigDecimal number(Unit unit, String field) {
    var value = unit.value(field);
    return value == null ? null : new BigDecimal(value);
  }

  boolean isBetter(BigDecimal one, BigDecimal other) {
    return lowerIsBetter ? one.compareTo(other) < 0 : one.compareTo(other) > 0;
  }

  Optional<Year> target() {
    return year(targets);
  }

  Optional<Year> reading() {
    return year(readings);
  }

  /// The last of them; empty where there is none.
  static Optional<BigDecimal> last(List<@Nullable BigDecimal> quarters) {
    return quarters.reversed().stream().filter(Objects::nonNull).findFirst().map(it -> it);
  }

  /// Nothing where no quarter is written, or nobody said how they add.
  private Optional<Year> year(List<@Nullable BigDecimal> quarters) {
    var told = quarters.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    if (told.isEmpty() || adds == null) {
      return Optional.empty();
    }
    var all = told.size() == quarters.size();
    return Optional.of(
        switch (adds) {
          case "sum" -> new Year(sum(told), all);
          case "average" -> new Year(average(told), all);
          default -> new Year(told.getLast(), quarters.getLast() != null);
        });
  }

  private static BigDecimal sum(List<BigDecimal> told) {
    return told.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// To two decimals, halves away from zero.
  private static BigDecimal average(List<BigDecimal> told) {
    return sum(told).divide(BigDecimal.valueOf(told.size()), 2, RoundingMode.HALF_UP);
  }
}
