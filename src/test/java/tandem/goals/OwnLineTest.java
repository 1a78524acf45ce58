package tandem.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tandem.Newcomers;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.access.SignedInMember;
import tandem.basics.PlanId;
import tandem.basics.Quarter;
import tandem.basics.RuleBroken;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.database.Acting;
import tandem.plans.Adding;
import tandem.plans.Draft;
import tandem.plans.Plans;

@TandemTest
class OwnLineTest {
  private static final Quarter Q1 = new Quarter(1);

  @Autowired MockMvcTester browser;
  @Autowired Plans plans;
  @Autowired Adding adding;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  Member ana;
  Member ben;
  PlanId plan;
  UnitId goal;

  @BeforeEach
  void aGoalWithNumbersOfTheVendor() {
    var newcomers = new Newcomers(JdbcClient.create(owner));
    ana = newcomers.person("Ana Vela", newcomers.organisation("Vela Software"));
    plan = newcomers.plan(plans, ana);
    ben = newcomers.person("Ben Korhonen", Newcomers.partner(plans, plan, ana));
    newcomers.joins(plan, ben);
    goal = add(ana, "goal", false, Map.of("title", "Grow", "vendor_revenue.q1", "1000"));
  }

  @Test
  void countsInTheTotalOfTheSideItComesTo() {
    line(ana, "Marketing funds", "partner", "300", false);
    line(ana, "Support", "vendor", "20", false);
    line(ben, "Of which cloud", "none", "700", false);
    var numbers = Numbers.of(draft(ben));
    assertThat(numbers.at(Side.PARTNER, Q1).money().amount()).isEqualByComparingTo("300");
    assertThat(numbers.at(Side.VENDOR, Q1).money().amount()).isEqualByComparingTo("1020");
    assertThat(page(ben))
        .bodyText()
        .contains("Marketing funds", "Of which cloud", "Add a line of your own");
  }

  @Test
  void isOneInTheTotalsWhereSeveralGoalsHaveIt() {
    line(ana, "Marketing funds", "partner", "300", false);
    goal = add(ana, "goal", false, Map.of("title", "Grow elsewhere"));
    line(ben, " Marketing funds ", "partner", "50", false);
    assertThat(Numbers.of(draft(ana)).own())
        .hasSize(1)
        .allSatisfy((line, sums) -> {
          assertThat(line.title()).isEqualTo("Marketing funds");
          assertThat(sums.getFirst().money().amount()).isEqualByComparingTo("350");
          assertThat(sums.getFirst().written()).isEqualTo(2);
        });
  }

  /// What goes into a margin is nobody else's business, and in no total that both read.
  @Test
  void staysWithWhomKeepsIt() {
    line(ben, "Cost of delivery", "partner", "123456", true);
    assertThat(page(ben)).bodyText().contains("Cost of delivery", "123,456");
    assertThat(page(ana)).bodyText().doesNotContain("Cost of delivery", "123,456");
    assertThat(Numbers.of(draft(ben)).at(Side.PARTNER, Q1).isEmpty()).isTrue();
    assertThat(Numbers.of(draft(ana)).own()).isEmpty();
  }

  @Test
  void makesTheNumbersOfAGoalThoseOfBoth() {
    assertThat(isQuota()).isTrue();
    line(ben, "Cost of delivery", "partner", "123456", true);
    assertThat(isQuota()).as("what the other side never sees").isTrue();
    line(ben, "Marketing funds", "partner", "300", false);
    assertThat(isQuota()).isFalse();
  }

  @Test
  void leavesThePlanWithItsGoal() {
    line(ana, "Marketing funds", "partner", "300", false);
    Acting.as(ana.person(), () -> adding.remove(plan, goal, ana));
    assertThat(Numbers.of(draft(ana)).isEmpty()).isTrue();
  }

  @Test
  void saysWhomItComesTo() {
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> line(ana, "Marketing funds", "both", "300", false))
        .satisfies(it -> assertThat(it.field()).isEqualTo("comes_to"));
  }

  private boolean isQuota() {
    var draft = draft(ana);
    return GoalShape.isQuota(draft, draft.unit(goal));
  }

  private void line(Member by, String title, String comesTo, String amount, boolean kept) {
    var values = new HashMap<String, String>();
    values.put("title", title);
    values.put("goal", goal.toString());
    values.put("comes_to", comesTo);
    values.put("amount.q1", amount);
    add(by, OwnLineShape.KIND, kept, values);
  }

  private UnitId add(Member by, String kind, boolean kept, Map<String, String> values) {
    var addition = new Adding.Addition(kind, null, null, kept, values);
    return Acting.as(by.person(), () -> adding.add(plan, addition, List.of(), by));
  }

  private Draft draft(Member viewer) {
    return Acting.as(viewer.person(), () -> plans.draft(plan));
  }

  private MvcTestResult page(Member viewer) {
    return browser
        .get()
        .uri("/plans/" + plan + "/goals")
        .with(authentication(new SignedInMember(viewer)))
        .exchange();
  }
}
