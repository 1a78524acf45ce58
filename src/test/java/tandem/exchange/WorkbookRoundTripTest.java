package tandem.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tandem.basics.DateRange;
import tandem.basics.Quarter;
import tandem.basics.RuleBroken;
import tandem.basics.Side;
import tandem.exchange.PlanSheet.Action;
import tandem.exchange.PlanSheet.Goal;
import tandem.exchange.PlanSheet.Person;
import tandem.exchange.PlanSheet.Strategy;

class WorkbookRoundTripTest {
  private final WorkbookReader reader = new WorkbookReader();
  private final WorkbookWriter writer = new WorkbookWriter();

  static byte[] sample(String name) throws Exception {
    try (var in = WorkbookRoundTripTest.class.getResourceAsStream("/workbooks/" + name)) {
      return in.readAllBytes();
    }
  }

  private Reading read(byte[] file) {
    return reader.read(file, "plan.xlsx", Mapping.usual(), Side.VENDOR);
  }

  @Test
  void readsTheWholeJointPlan() throws Exception {
    var reading = read(sample("joint-plan.xlsx"));
    assertThat(reading.hasErrors()).as("%s", reading.problems()).isFalse();
    assertThat(reading.counts()).isEqualTo(new Reading.Counts(5, 3, 7, 25, 8, 10));
    assertThat(reading.sheet().last()).isEqualTo("2013-12-31");
    assertThat(reading.sheet().actions().get(2).after()).containsExactly(1, 2);
    assertThat(reading.unread()).isEmpty();
  }

  @Test
  void losesNothingOfTheJointPlan() throws Exception {
    var plan = read(sample("joint-plan.xlsx")).sheet();
    var written = writer.write(plan);
    assertThat(read(written).sheet()).isEqualTo(plan);
    assertThat(writer.write(read(written).sheet())).isEqualTo(written);
  }

  @Test
  void readsAQuotaAsAPlanOfBlanks() throws Exception {
    var reading = read(sample("quota-only.xlsx"));
    var plan = reading.sheet();
    assertThat(plan.partner()).isEqualTo("Unified Sports Company");
    assertThat(plan.vendor()).isNull();
    assertThat(plan.start()).isEqualTo("2013-01-01");
    assertThat(plan.currency()).hasToString("USD");
    assertThat(plan.goals().getFirst().title()).isEqualTo("Revenue target");
    assertThat(plan.goals().getFirst().lines().get(ValueLine.VENDOR_REVENUE))
        .containsEntry(new Quarter(1), new BigDecimal("1276000"))
        .hasSize(3);
    assertThat(reading.problems())
        .extracting(Problem::code)
        .contains("exchange.problem.guessed", "exchange.problem.formula");
  }

  @Test
  void losesNothingOfAnyPlan() {
    var random = new Random(7);
    for (var i = 0; i < 40; i++) {
      var plan = plan(random);
      assertThat(read(writer.write(plan)).sheet()).isEqualTo(plan);
    }
  }

  private static PlanSheet plan(Random random) {
    var day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
    var texts = List.of("=1+1", "-x", "@you", "Straße 漢字 Ωμέγα", "_x0041_", "a\nb", "<b>&\"'");
    var text = texts.get(random.nextInt(texts.size()));
    var amount = BigDecimal.valueOf(random.nextInt(10_000_000), random.nextInt(3));
    var people =
        List.of(
            new Person(
                "Smith, Ana",
                "ana@a.example",
                Side.VENDOR,
                text,
                amount.min(BigDecimal.TEN).setScale(1, RoundingMode.DOWN),
                List.of(
                    new DateRange(day, day.plusDays(1)),
                    new DateRange(day.plusDays(9), day.plusDays(20)))),
            new Person("Ben " + text, null, Side.PARTNER, null, null, List.of()));
    var actions =
        IntStream.rangeClosed(1, random.nextInt(6))
            .mapToObj(n ->
                new Action(
                    n,
                    random.nextBoolean() ? 1 : null,
                    text,
                    List.of("Smith, Ana"),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    day,
                    null,
                    amount.min(BigDecimal.valueOf(9_999)).add(BigDecimal.ONE),
                    n > 1 ? List.of(n - 1) : List.of(),
                    text,
                    random.nextBoolean() ? day : null))
            .toList();
    return new PlanSheet(
        text,
        "V " + text,
        "P",
        day,
        day.plusYears(1),
        java.util.Currency.getInstance("EUR"),
        7,
        null,
        null,
        List.of(
            new Strategy(Side.VENDOR, "Upsell", text, null),
            new Strategy(Side.PARTNER, null, null, text)),
        List.of(
            new Goal(
                1,
                text,
                text,
                null,
                text,
                null,
                Map.of(
                    ValueLine.VENDOR_REVENUE,
                    Map.of(new Quarter(2), amount),
                    ValueLine.PARTNER_MARGIN,
                    Map.of()),
                Map.of(ValueLine.VENDOR_REVENUE, amount)),
            new Goal(4, "Other", null, null, null, null, Map.of(), Map.of())),
        people,
        actions);
  }

  @Test
  void answersAnyBytesWithAReadingOrARefusal() throws Exception {
    var random = new Random(11);
    for (var name : List.of("joint-plan.xlsx", "quota-only.xlsx")) {
      for (var i = 0; i < 250; i++) {
        var file = sample(name);
        for (var flips = 1 + random.nextInt(6); flips > 0; flips--) {
          file[random.nextInt(file.length)] = (byte) random.nextInt();
        }
        var cut = random.nextInt(4) == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file;
        try {
          assertThat(read(cut)).isNotNull();
        } catch (RuleBroken refusal) {
          assertThat(refusal.field()).isEqualTo("file");
        }
      }
    }
  }
}
