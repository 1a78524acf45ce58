package tandem.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tandem.Newcomers;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.access.SignedInMember;
import tandem.access.Tokens;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.database.Acting;
import tandem.plans.Adding;
import tandem.plans.Draft;
import tandem.plans.Drafting;
import tandem.plans.Filling;
import tandem.plans.Plans;
import tandem.plans.Suggestion;

/// Ana of the vendor wrote vendor revenue in Q1; Ben of the partner pastes numbers over it.
@TandemTest
class PastingTest {
  private static final String SECRET = "8675309";

  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired Drafting drafting;
  @Autowired Filling filling;
  @Autowired Tokens tokens;
  @Autowired MockMvcTester browser;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  Member ana;
  Member ben;
  PlanId plan;
  UnitId goal;

  @BeforeEach
  void aGoalWithOneNumber() {
    var newcomers = new Newcomers(JdbcClient.create(owner));
    ana = newcomers.person("Ana", newcomers.organisation("Vela Software"));
    plan = newcomers.plan(plans, ana);
    ben = newcomers.person("Ben", Newcomers.partner(plans, plan, ana));
    newcomers.joins(plan, ben);
    var titled = new Adding.Addition("goal", null, null, false, Map.of("title", "Grow"));
    goal = Acting.as(ana.person(), () -> adding.add(plan, titled, List.of(), ana));
    write(ana, "vendor_revenue.q1", "100");
  }

  @Test
  void showsWhatWouldBecomeOfEachCellAndWritesNothing() {
    var before = draft(ben).plan().revision();
    assertThat(paste("paste", "500\t1.250\n40\tmany\n120\t130\t", Map.of()))
        .hasStatusOk()
        .bodyText()
        .contains("Customer pays Korhonen, Q1", "Written in pencil", "Suggested to Vela")
        .contains("may be thousands or a fraction", "many", "Write 3, suggest 1");
    assertThat(draft(ben).plan().revision()).isEqualTo(before);
  }

  @Test
  void leavesToEachSideWhatOnlyThatSideWritesFirst() {
    var theirs = List.of(new Filling.Entry("vendor_because", "You earn more", 0));
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> as(ben, () -> filling.fill(plan, goal, theirs, "", ben)))
        .matches(refused -> refused.code().equals("field.theirs-to-write"));
    as(ana, () -> filling.fill(plan, goal, theirs, "", ana));
    assertThat(draft(ben).unit(goal).value("vendor_because")).isEqualTo("You earn more");
  }

  @Test
  void writesItsOwnAsOneRevisionAndSuggestsTheRest() {
    var text = "500\t600\n40\t50\n120\t130";
    var before = draft(ben).plan().revision();
    var confirmed = Map.of("seen", seen(text), "reason", "From our forecast");
    assertThat(paste("numbers", text, confirmed)).hasStatus(302);
    var now = draft(ana);
    assertThat(now.plan().revision()).isEqualTo(before + 2);
    assertThat(values(now)).containsEntry("customer_spend.q2", "600.00");
    assertThat(values(now)).containsEntry("vendor_revenue.q1", "100.00");
    assertThat(values(now)).containsEntry("vendor_revenue.q2", "130.00");
    assertThat(now.suggestions())
        .extracting(Suggestion::field, Suggestion::proposed, Suggestion::reason)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(
                "vendor_revenue.q1", "120.00", "From our forecast"));
  }

  @Test
  void writesNothingWithoutAReasonForWhatItSuggests() {
    var text = "500\n40\n120";
    var before = draft(ben).plan().revision();
    assertThat(paste("numbers", text, Map.of("seen", seen(text))))
        .hasStatus(422)
        .bodyText()
        .contains("reason-error");
    assertThat(draft(ben).plan().revision()).isEqualTo(before);
  }

  @Test
  void writesNothingOverWhatNobodyLookedAt() {
    var text = "500\n40\n120";
    var seen = seen(text);
    write(ana, "vendor_revenue.q1", "110");
    var before = draft(ben).plan().revision();
    assertThat(paste("numbers", text, Map.of("seen", seen, "reason", "Ours")))
        .hasStatus(409)
        .bodyText()
        .contains("Somebody changed one of these numbers", "110");
    assertThat(draft(ben).plan().revision()).isEqualTo(before);
  }

  @Test
  void isAllOrNothingForPrograms() {
    var good = "{\"field\": \"customer_spend.q1\", \"value\": \"500\", \"version\": 0}";
    var stale = "{\"field\": \"vendor_revenue.q1\", \"value\": \"500\", \"version\": 0}";
    var bad = "{\"field\": \"customer_spend.q2\", \"value\": \"-1\", \"version\": 0}";
    assertThat(put(good + "," + stale)).hasStatus(412);
    assertThat(put(good + "," + bad)).hasStatus(422);
    assertThat(put(good + "," + good)).hasStatus(422);
    assertThat(values(draft(ben))).doesNotContainKey("customer_spend.q1");
    assertThat(put(good)).hasStatus(200).bodyText().contains("\"split\"", "\"sides\"", "500.00");
    assertThat(values(draft(ben))).containsEntry("customer_spend.q1", "500.00");
  }

  @Test
  void keepsTheMarginFromTheOtherSide() {
    write(ben, "partner_margin.q1", SECRET);
    write(ben, "customer_spend.q1", "500");
    for (var path : List.of("/goals", "/goals/totals", "/goals/" + goal)) {
      assertThat(page(ben, path)).bodyText().contains("8,675,309");
      assertThat(page(ana, path)).hasStatusOk().bodyText().doesNotContain("8,675,309", SECRET);
    }
    assertThat(page(ana, "/goals/" + goal + "/paste")).bodyText().doesNotContain("margin");
    var values = "/goals/" + goal + "/values";
    assertThat(call(HttpMethod.GET, ben, values, "")).bodyText().contains(SECRET);
    assertThat(call(HttpMethod.GET, ana, values, ""))
        .hasStatusOk()
        .bodyText()
        .doesNotContain(SECRET, "margin");
    assertThat(page(ana, "/goals/" + goal + "/paste?at=partner_margin.q1")).hasStatus(422);
  }

  @Test
  void saysWhenMoreReachesTheVendorThanIsPaid() {
    write(ben, "customer_spend.q1", "99");
    assertThat(page(ana, "/goals"))
        .bodyText()
        .contains("Vela revenue is above what the customer pays for the product: Q1")
        .doesNotContain("class=\"parts\"");
    write(ana, "vendor_revenue.q1", "33");
    assertThat(page(ana, "/goals"))
        .bodyText()
        .contains("class=\"parts\"", "33 · 33 %", "66 · 67 %");
  }

  @Test
  void headsQuartersAsBothSidesCallThem() {
    assertThat(page(ana, "/goals")).bodyText().contains("Jan–Mar 2027").doesNotContain("FY27");
    var whole = new UnitId(plan.value());
    as(ana, () -> drafting.write(plan, whole, "vendor_year", "2", 0, ana));
    as(ben, () -> drafting.write(plan, whole, "partner_year", "7", 0, ben));
    assertThat(page(ana, "/goals")).bodyText().contains("Vela Q4 FY26–Q1 FY27", "Korhonen Q3 FY27");
  }

  @Test
  void saysByHowMuchTheQuartersMissTheirYear() {
    write(ana, "vendor_revenue.year", "1000");
    assertThat(page(ben, "/goals")).bodyText().doesNotContain("less than the year");
    write(ben, "vendor_revenue.q2", "200");
    write(ben, "vendor_revenue.q3", "300");
    write(ben, "vendor_revenue.q4", "350.50");
    assertThat(page(ben, "/goals"))
        .bodyText()
        .contains("Vela revenue: the quarters come to 49.50 less than the year");
    write(ben, "vendor_revenue.q4", "500");
    assertThat(page(ben, "/goals"))
        .bodyText()
        .contains("Vela revenue: the quarters come to 100 more than the year");
    assertThat(call(HttpMethod.GET, ben, "/goals/" + goal + "/values", ""))
        .bodyText()
        .contains("quarters-above-year", "\"difference\":{\"amount\":\"100.00\"");
  }

  @Test
  void leavesTheYearOfAMarginToItsOwner() {
    write(ben, "partner_margin.year", SECRET);
    write(ben, "partner_margin.q1", "9000000");
    assertThat(page(ben, "/goals")).bodyText().contains("8,675,309", "more than the year");
    assertThat(page(ana, "/goals")).bodyText().doesNotContain("8,675,309", "more than the year");
  }

  private String seen(String text) {
    var page = paste("paste", text, Map.of());
    var seen = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");
    try {
      var found = seen.matcher(page.getResponse().getContentAsString());
      assertThat(found.find()).isTrue();
      return found.group(1);
    } catch (java.io.UnsupportedEncodingException never) {
      throw new AssertionError(never);
    }
  }

  private MvcTestResult paste(String what, String text, Map<String, String> more) {
    var sent =
        browser
            .post()
            .uri("/plans/" + plan + "/goals/" + goal + "/" + what)
            .param("text", text)
            .param("at", "customer_spend.q1");
    more.forEach(sent::param);
    return sent.with(authentication(new SignedInMember(ben))).with(csrf()).exchange();
  }

  private MvcTestResult put(String cells) {
    return call(HttpMethod.PUT, ben, "/goals/" + goal + "/values", "{\"cells\": [" + cells + "]}");
  }

  private MvcTestResult call(HttpMethod method, Member who, String path, String body) {
    var token = Acting.as(who.person(), () -> tokens.issue(who, "tests").secret());
    return browser
        .method(method)
        .uri("/api/v1/plans/" + plan + path)
        .header("Authorization", "Bearer " + token)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private MvcTestResult page(Member viewer, String path) {
    return browser
        .get()
        .uri("/plans/" + plan + path)
        .with(authentication(new SignedInMember(viewer)))
        .exchange();
  }

  private Map<String, String> values(Draft draft) {
    return GoalShape.numbers(draft.unit(goal))
        .collect(java.util.stream.Collectors.toMap(f -> f.name(), f -> String.valueOf(f.value())));
  }

  private void write(Member who, String name, String value) {
    var present = draft(who).unit(goal).field(name);
    var version = present == null ? 0 : present.version();
    as(who, () -> drafting.write(plan, goal, name, value, version, who));
  }

  private Draft draft(Member viewer) {
    return Acting.as(viewer.person(), () -> plans.draft(plan));
  }

  private static void as(Member who, Runnable act) {
    Acting.as(
        who.person(),
        () -> {
          act.run();
          return who;
        });
  }
}
