package tandem.goals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tandem.plans.Unit;

/// Something in the numbers of a measure that cannot be meant so; `code` and `numbers` say it in
/// words, `field` is where to mend it.
public record MeasureCheck(String code, String field, List<BigDecimal> numbers) {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  static List<MeasureCheck> of(Unit unit) {
    return Stream.concat(worse(unit).stream(), aboveHundred(unit).stream()).toList();
  }

  /// A year that is planned to be no better than the one before.
  private static Optional<MeasureCheck> worse(Unit unit) {
    var measure = Measure.of(unit);
    var baseline = measure.baseline();
    return baseline == null || !unit.has("better")
        ? Optional.empty()
        : measure
            .target()
            .filter(Measure.Year::complete)
            .map(Measure.Year::amount)
            .filter(year -> !measure.isBetter(year, baseline))
            .map(year ->
                new MeasureCheck(
                    "target-worse",
                    MeasureShape.cell(MeasureShape.TARGET, 4),
                    List.of(year, baseline)));
  }

  /// Of one's own measures nobody knows whether they tell a part of a whole.
  private static Optional<MeasureCheck> aboveHundred(Unit unit) {
    var partOfWhole =
        "percent".equals(unit.value("unit"))
            && Glossary.find(unit.value("glossary"))
                .filter(Glossary.Entry::partOfWhole)
                .isPresent();
    return !partOfWhole
        ? Optional.empty()
        : fields()
            .flatMap(field ->
                Stream.ofNullable(unit.value(field))
                    .map(BigDecimal::new)
                    .filter(number -> number.compareTo(WHOLE) > 0)
                    .map(number -> new MeasureCheck("above-hundred", field, List.of(number))))
            .findFirst();
  }

  private static Stream<String> fields() {
    return Stream.concat(
        Stream.of(MeasureShape.BASELINE),
        Stream.of(MeasureShape.TARGET, MeasureShape.READING)
            .flatMap(
                line -> IntStream.rangeClosed(1, 4).mapToObj(q -> MeasureShape.cell(line, q))));
  }
}
