package tandem.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.basics.NotFound;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.Side;
import tandem.database.Acting;
import tandem.goals.GoalShape;
import tandem.health.Finding;
import tandem.health.Health;
import tandem.plans.Plans;
import tandem.strategies.StrategyShape;

/// A vendor's quotas become plans that read as what they are: numbers of one side.
@TandemTest
class QuotaPlansTest {
  private static final Currency USD = Currency.getInstance("USD");

  @Autowired Desk desk;
  @Autowired QuotaPlans quotas;
  @Autowired Plans plans;
  @Autowired Health health;

  Member ana;
  UUID sent = UUID.randomUUID();

  @BeforeEach
  void sent() {
    ana = desk.newcomer("Ana", "Adventure Works");
    sent = as(() -> quotas.send(Quotas.texts(), ana));
  }

  @Test
  void makesPlansOfAllRealQuotasForChosenResellers() {
    var list = as(() -> quotas.list(sent, ana));
    var given =
        IntStream.range(0, list.rows().size())
            .boxed()
            .collect(Collectors.toMap(at -> at, at -> list.partners().get(at % 10)));

    var made = as(() -> quotas.confirm(sent, given, USD, ana));

    assertThat(made).hasSameSizeAs(as(plans::all));
    var drafts = made.stream().map(plan -> as(() -> plans.draft(plan))).toList();
    var numbers =
        drafts.stream()
            .flatMap(draft -> draft.units(GoalShape.KIND).stream())
            .flatMap(GoalShape::numbers)
            .toList();
    assertThat(numbers).hasSize(153);
    assertThat(
            numbers.stream()
                .map(it -> new BigDecimal(String.valueOf(it.value())))
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("95714000");
    assertThat(numbers)
        .allMatch(it -> it.name().startsWith("vendor_revenue.") && it.side() == Side.VENDOR);
  }

  @Test
  void readsAsAQuotaWithOneAuthorAndOneSidesMoney() {
    var plan = onePlan();
    var draft = as(() -> plans.draft(plan));
    assertThat(draft.units(StrategyShape.KIND))
        .as("a blank for their strategy")
        .singleElement()
        .matches(it -> it.side() == Side.PARTNER && it.value("statement") == null);
    assertThat(health.of(draft, List.of()).stream().map(Finding::code))
        .contains(
            "finding.no-strategy",
            "finding.goal-serves-no-strategy",
            "finding.goal-without-numbers",
            "finding.quota",
            "finding.blanks-open");
  }

  @Test
  void makesOnePlanOfAResellersYear() {
    var plans = as(() -> quotas.confirm(sent, Map.of(0, "Wheels", 1, " Wheels "), USD, ana));
    assertThat(plans).hasSize(1);
    assertThat(as(() -> this.plans.draft(plans.getFirst())).units(GoalShape.KIND)).hasSize(2);
  }

  @Test
  void isMadeOnce() {
    onePlan();
    assertThatExceptionOfType(NotFound.class).isThrownBy(this::onePlan);
    assertThat(as(plans::all)).hasSize(1);
  }

  @Test
  void writesNothingWhenARowIsUnknown() {
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(
            () -> as(() -> quotas.confirm(sent, Map.of(0, "Wheels", 999, "Spokes"), USD, ana)))
        .matches(refused -> "partner.999".equals(refused.field()));
    assertThat(as(plans::all)).isEmpty();
    assertThat(as(() -> quotas.list(sent, ana)).rows()).isNotEmpty();
  }

  @Test
  void isItsSendersAlone() {
    var colleague = desk.newcomer("Bea", "Adventure Works");
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> Acting.as(colleague.person(), () -> quotas.list(sent, colleague)));
    assertThat(desk.get(colleague, "/quotas/" + sent)).hasStatus(404);
  }

  @Test
  void goesThroughThePages() {
    var page = desk.get(ana, "/quotas/" + sent);
    assertThat(page).hasStatusOk().bodyText().contains("Linda Mitchell", "A Bike Store");
    assertThat(desk.post(ana, "/quotas/" + sent + "/confirmation", "currency", "USD"))
        .hasStatus(422)
        .bodyText()
        .contains("Give at least one quota to a reseller");
    var done =
        desk.post(
            ana, "/quotas/" + sent + "/confirmation", "currency", "USD", "partner.0", "Wheels");
    assertThat(done).hasStatus3xxRedirection();
    assertThat(as(plans::all)).singleElement().matches(it -> it.title().startsWith("Wheels 20"));
  }

  private PlanId onePlan() {
    return as(() -> quotas.confirm(sent, Map.of(0, "Wheels"), USD, ana)).getFirst();
  }

  private <T> T as(Supplier<T> asked) {
    return Acting.as(ana.person(), asked::get);
  }
}
