package tandem.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.plans.Field;
import tandem.plans.FieldKind;
import tandem.plans.Firmness;
import tandem.plans.Unit;

class NumbersTest {
  private static final Currency EUR = Currency.getInstance("EUR");

  @Property
  void comeToTheSameForASideInAnyOrder(
      @ForAll("goals") List<Map<String, Long>> goals, @ForAll Random random) {
    var shuffled = new ArrayList<>(goals);
    Collections.shuffle(shuffled, random);
    for (var side : Side.values()) {
      var cents = goals.stream().mapToLong(goal -> cents(goal, side)).sum();
      assertThat(together(shuffled).year(side).money().amount())
          .isEqualByComparingTo(BigDecimal.valueOf(cents, 2));
    }
    assertThat(together(shuffled)).isEqualTo(together(goals));
  }

  @Property
  void countOwnLinesForTheSideTheyComeToInAnyOrder(
      @ForAll("ownLines") List<Unit> lines, @ForAll Random random) {
    var shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, random);
    for (var side : Side.values()) {
      var sum =
          lines.stream()
              .filter(line -> side.key().equals(line.value("comes_to")))
              .flatMap(line -> Numbers.quarters().map(q -> line.value(OwnLineShape.cell(q))))
              .filter(Objects::nonNull)
              .map(BigDecimal::new)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(ofOwn(shuffled).year(side).money().amount()).isEqualByComparingTo(sum);
    }
    assertThat(ofOwn(shuffled)).isEqualTo(ofOwn(lines));
  }

  private static Numbers ofOwn(List<Unit> lines) {
    var seen = Numbers.writtenBy(Side.PARTNER);
    return lines.stream()
        .map(line -> Numbers.ofOwn(line, EUR, seen))
        .reduce(Numbers.none(EUR, seen), Numbers::plus);
  }

  @Provide
  Arbitrary<List<Unit>> ownLines() {
    var cells = Numbers.quarters().map(OwnLineShape::cell).toList();
    var amounts =
        Arbitraries.maps(Arbitraries.of(cells), Arbitraries.longs().between(0, 9_999_999));
    return Combinators.combine(
            Arbitraries.of("Funds", "Rebates"),
            Arbitraries.of("vendor", "partner", "none"),
            amounts)
        .as(NumbersTest::ownLine)
        .list()
        .ofMaxSize(6);
  }

  private static Unit ownLine(String title, String comesTo, Map<String, Long> cells) {
    var fields = new LinkedHashMap<>(goal(cells).fields());
    fields.put("title", text("title", FieldKind.LINE, title));
    fields.put("comes_to", text("comes_to", FieldKind.CHOICE, comesTo));
    return new Unit(UnitId.fresh(), OwnLineShape.KIND, 1, Side.VENDOR, null, null, fields);
  }

  @Property
  void comeToTheSameByQuarterAndByLine(@ForAll("goals") List<Map<String, Long>> goals) {
    var all = together(goals);
    for (var side : Side.values()) {
      var byQuarter = Numbers.quarters().map(q -> all.at(side, q)).reduce(Sum.none(EUR), Sum::plus);
      var byLine =
          Numbers.writtenBy(Side.PARTNER).stream()
              .filter(line -> line.isShared() && line.side() == side)
              .map(all::year)
              .reduce(Sum.none(EUR), Sum::plus);
      assertThat(byQuarter).isEqualTo(byLine);
    }
  }

  @Property
  void areSharedOutToTheLastCent(@ForAll("goals") List<Map<String, Long>> goals) {
    var split = together(goals).split();
    var paid = goals.stream().mapToLong(NumbersTest::paid).sum();
    assertThat(split.customer().amount()).isEqualByComparingTo(BigDecimal.valueOf(paid, 2));
    if (split.isToShare()) {
      assertThat(split.shares().stream().mapToInt(Split.Share::percent).sum()).isEqualTo(100);
      assertThat(split.shares()).allMatch(share -> share.percent() >= 0);
    }
  }

  @Test
  void areMarkedWhereCellsAreMissing() {
    var some = numbers(Map.of("vendor_revenue.q1", 100L), Side.VENDOR);
    assertThat(some.year(ValueLine.VENDOR_REVENUE))
        .extracting(Sum::written, Sum::missing)
        .containsExactly(1, 3);
    assertThat(some.year(Side.PARTNER).isComplete()).isFalse();
    assertThat(numbers(Map.of(), Side.VENDOR).year(Side.PARTNER).isComplete()).isTrue();
  }

  @Test
  void leaveTheMarginToItsOwner() {
    var cells = Map.of("partner_margin.q1", 100L, "vendor_revenue.q1", 5L);
    assertThat(numbers(cells, Side.VENDOR).lines()).doesNotContainKey(ValueLine.PARTNER_MARGIN);
    assertThat(numbers(cells, Side.PARTNER).year(ValueLine.PARTNER_MARGIN).written()).isOne();
    assertThat(numbers(cells, Side.PARTNER).year(Side.PARTNER).money().amount()).isZero();
  }

  @Test
  void areNotSharedOutWhereMoreReachesTheVendorThanIsPaid() {
    var cells = Map.of("customer_spend.q1", 100L, "vendor_revenue.q1", 101L);
    assertThat(numbers(cells, Side.VENDOR).split().isToShare()).isFalse();
  }

  @Provide
  Arbitrary<List<Map<String, Long>>> goals() {
    var cells =
        Numbers.writtenBy(Side.PARTNER).stream()
            .flatMap(line -> Numbers.quarters().map(line::cell))
            .toList();
    return Arbitraries.maps(Arbitraries.of(cells), Arbitraries.longs().between(0, 9_999_999))
        .list()
        .ofMaxSize(6);
  }

  private static long cents(Map<String, Long> goal, Side side) {
    return goal.entrySet().stream()
        .filter(cell -> !cell.getKey().startsWith("partner_margin"))
        .filter(cell -> ValueLine.of(cell.getKey()).side() == side)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /// Of the quarters of which one knows what is paid and what of it reaches the vendor.
  private static long paid(Map<String, Long> goal) {
    var paid = 0L;
    for (int q = 1; q <= 4; q++) {
      var spend = goal.get("customer_spend.q" + q);
      if (spend != null && goal.containsKey("vendor_revenue.q" + q)) {
        paid += spend + goal.getOrDefault("partner_added_value.q" + q, 0L);
      }
    }
    return paid;
  }

  private static Numbers together(List<Map<String, Long>> goals) {
    return goals.stream()
        .map(goal -> numbers(goal, Side.PARTNER))
        .reduce(Numbers.none(EUR, Numbers.writtenBy(Side.PARTNER)), Numbers::plus);
  }

  private static Numbers numbers(Map<String, Long> cells, Side viewer) {
    return Numbers.of(goal(cells), EUR, Numbers.writtenBy(viewer));
  }

  static Unit goal(Map<String, Long> cells) {
    var fields = new LinkedHashMap<String, Field>();
    cells.forEach((name, cents) -> fields.put(name, field(name, BigDecimal.valueOf(cents, 2))));
    return new Unit(UnitId.fresh(), GoalShape.KIND, 1, Side.VENDOR, null, null, fields);
  }

  private static Field field(String name, BigDecimal value) {
    return text(name, FieldKind.MONEY, value.toPlainString());
  }

  private static Field text(String name, FieldKind kind, String value) {
    return new Field(
        name,
        kind,
        value,
        Firmness.PENCIL,
        Side.PARTNER,
        Side.PARTNER,
        PersonId.fresh(),
        "Ben",
        Instant.EPOCH,
        null,
        null,
        name.startsWith("partner_margin") ? OrganisationId.fresh() : null,
        1);
  }
}
