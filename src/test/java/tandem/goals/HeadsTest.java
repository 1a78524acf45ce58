package tandem.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import tandem.basics.DateRange;
import tandem.basics.OrganisationId;
import tandem.basics.PlanId;
import tandem.basics.Side;
import tandem.organisations.Calendars;
import tandem.organisations.FiscalCalendar;
import tandem.plans.Draft;
import tandem.plans.Plan;
import tandem.plans.Stage;

class HeadsTest {
  private static final DateRange YEAR =
      new DateRange(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 1, 1));

  @Example
  void nameEachQuarterAsBothSidesDo() {
    var heads = heads("months 2", "4-4-5 10 SATURDAY last");
    assertThat(heads.getFirst().days()).isEqualTo("Jan–Mar 2027");
    assertThat(heads.getFirst().called())
        .extracting(NumbersView.Called::text)
        .containsExactly("Vela Q4 FY26–Q1 FY27", "Korhonen Q2–Q3 FY27");
  }

  /// Where a quarter of the plan falls into two of a side's, it says when the second begins.
  @Example
  void sayWhenAQuarterFallsIntoTwo() {
    var korhonen = heads("months 1", "4-4-5 10 SATURDAY last").getFirst().called().getLast();
    assertThat(korhonen.turns())
        .singleElement()
        .satisfies(part -> {
          assertThat(part).hasToString("Q3 FY27");
          assertThat(part.days().start()).isEqualTo(LocalDate.of(2027, 3, 28));
        });
    assertThat(heads("months 1", "4-4-5 10 SATURDAY last").getFirst().called().getFirst().turns())
        .isEmpty();
  }

  @Example
  void tellOnlyWhatIsKnownAndNothingTwice() {
    assertThat(heads(null, "months 7").getFirst().called())
        .extracting(NumbersView.Called::text)
        .containsExactly("Korhonen Q3 FY27");
    assertThat(heads(null, null).getFirst().called()).isEmpty();
    assertThat(heads("months 7", "months 7").getFirst().called()).isEmpty();
  }

  /// Cells belong to the quarters of their plan: a calendar only names them, in this plan and in
  /// every other.
  @Property
  void neverMoveMoneyWhenACalendarMoves(
      @ForAll("goals") List<Map<String, Long>> one,
      @ForAll("goals") List<Map<String, Long>> other,
      @ForAll("calendars") FiscalCalendar vendor,
      @ForAll("calendars") FiscalCalendar partner) {
    for (var goals : List.of(one, other)) {
      var units = goals.stream().map(NumbersTest::goal).toList();
      var before = new Draft(plan(null, null), units, List.of());
      var after = new Draft(plan(vendor, partner), units, List.of());
      assertThat(Numbers.of(after)).isEqualTo(Numbers.of(before));
      assertThat(Heads.of(after))
          .extracting(NumbersView.Head::days)
          .isEqualTo(Heads.of(before).stream().map(NumbersView.Head::days).toList());
    }
  }

  @Provide
  Arbitrary<List<Map<String, Long>>> goals() {
    return new NumbersTest().goals();
  }

  @Provide
  Arbitrary<FiscalCalendar> calendars() {
    return Calendars.any();
  }

  private static List<NumbersView.Head> heads(@Nullable String vendor, @Nullable String partner) {
    return Heads.of(new Draft(plan(calendar(vendor), calendar(partner)), List.of(), List.of()));
  }

  private static @Nullable FiscalCalendar calendar(@Nullable String text) {
    return text == null ? null : FiscalCalendar.of(text);
  }

  private static Plan plan(@Nullable FiscalCalendar vendor, @Nullable FiscalCalendar partner) {
    return new Plan(
        PlanId.fresh(),
        "Growing together",
        YEAR,
        Currency.getInstance("EUR"),
        YEAR.start(),
        Stage.PENCIL,
        1,
        new Plan.Seat(OrganisationId.fresh(), "Vela Software", vendor),
        new Plan.Seat(OrganisationId.fresh(), "Korhonen Oy", partner),
        Side.PARTNER,
        false,
        Set.of(),
        null);
  }
}
