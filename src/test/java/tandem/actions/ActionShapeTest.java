package tandem.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tandem.basics.DateRange;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.plans.Draft;
import tandem.plans.Field;
import tandem.plans.Firmness;
import tandem.plans.Plan;
import tandem.plans.Stage;
import tandem.plans.Unit;

class ActionShapeTest {
  final ActionShape shape = new ActionShape();
  final UnitId invite = UnitId.fresh();
  final UnitId visit = UnitId.fresh();
  final UnitId report = UnitId.fresh();

  @Test
  void refusesADueDayBeforeTheStart() {
    refused(
        "due",
        "action.due-before-start",
        action(visit, Map.of("start", "2027-03-04", "due", "2027-03-03")));
  }

  @Test
  void allowsAnActionOfOneDay() {
    var oneDay = action(visit, Map.of("start", "2027-03-04", "due", "2027-03-04"));
    assertThatCode(() -> shape.check(oneDay, draft())).doesNotThrowAnyException();
  }

  @Test
  void refusesAnActionThatWaitsForItself() {
    refused("after", "action.waits-for-itself", after(visit, visit));
  }

  @Test
  void refusesALoopHoweverLong() {
    refused(
        "after",
        "action.waits-for-itself",
        after(invite, report),
        after(visit, invite),
        after(report, visit));
  }

  @Test
  void refusesMoreAtLeastThanItTakes() {
    refused(
        "effort_low",
        "action.effort-below",
        action(visit, Map.of("effort_low", "10", "effort", "9.5")));
    refused(
        "effort_low",
        "action.effort-below",
        action(visit, Map.of("effort_low", "10", "effort_high", "8")));
  }

  @Test
  void refusesLessAtMostThanItTakes() {
    refused(
        "effort_high",
        "action.effort-above",
        action(visit, Map.of("effort", "10", "effort_high", "9")));
  }

  @Test
  void allowsARangeAroundTheEffort() {
    var range = action(visit, Map.of("effort_low", "8", "effort", "10", "effort_high", "100"));
    assertThatCode(() -> shape.check(range, draft())).doesNotThrowAnyException();
  }

  @Test
  void refusesALinkThatBrowsersShallNotFollow() {
    for (var link : List.of("javascript:alert(1)", "http://example.org", "https://", "see above")) {
      refused("links", "action.link-unreadable", action(visit, Map.of("links", link)));
    }
  }

  @Test
  void callsALinkByItsWordsOrItsPlace() {
    assertThat(Links.of("https://example.org/a The list\n\nhttps://files.example.org/b"))
        .containsExactly(
            new Links.Link("https://example.org/a", "The list"),
            new Links.Link("https://files.example.org/b", "files.example.org"));
  }

  @Test
  void allowsTwoToWaitForTheSame() {
    var last = action(report, Map.of("after", invite + "," + visit));
    assertThatCode(() -> shape.check(last, draft(after(visit, invite), after(invite))))
        .doesNotThrowAnyException();
  }

  private void refused(String field, String code, Unit action, Unit... others) {
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> shape.check(action, draft(others)))
        .withMessage(code)
        .extracting(RuleBroken::field)
        .isEqualTo(field);
  }

  private static Unit after(UnitId id, UnitId... first) {
    return first.length == 0
        ? action(id, Map.of())
        : action(id, Map.of("after", first[0].toString()));
  }

  private static Unit action(UnitId id, Map<String, String> values) {
    var fields =
        values.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, it -> pencil(it.getKey(), it.getValue())));
    return new Unit(id, ActionShape.KIND, 1, Side.VENDOR, null, null, fields);
  }

  private static Field pencil(String name, String value) {
    return new Field(
        name,
        new ActionShape().field(name).kind(),
        value,
        Firmness.PENCIL,
        Side.VENDOR,
        Side.VENDOR,
        PersonId.fresh(),
        "Ana",
        Instant.EPOCH,
        null,
        null,
        null,
        1);
  }

  static Draft draft(Unit... actions) {
    var year = new DateRange(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 1, 1));
    var plan =
        new Plan(
            PlanId.fresh(),
            "Growing together",
            year,
            Currency.getInstance("EUR"),
            year.start(),
            Stage.PENCIL,
            1,
            new Plan.Seat(OrganisationId.fresh(), "Vela Software"),
            new Plan.Seat(OrganisationId.fresh(), "Korhonen Oy"),
            Side.VENDOR,
            false,
            Set.of(),
            null);
    return new Draft(plan, List.of(actions), List.of());
  }
}
