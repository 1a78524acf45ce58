package tandem.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
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
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.database.Acting;
import tandem.plans.Adding;
import tandem.plans.Draft;
import tandem.plans.Drafting;
import tandem.plans.Plans;
import tandem.plans.Stage;
import tandem.plans.Suggestion;
import tandem.plans.Undoing;

/// Ana of the vendor wrote revenue, Ben of the partner spend and a margin; both think of more.
@TandemTest
class ScenariosTest {
  private static final String SECRET = "8675309";
  private static final String ON_PAGES = "8,675,309";

  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired Drafting drafting;
  @Autowired Undoing undoing;
  @Autowired Scenarios scenarios;
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
  void aGoalOfBoth() {
    var newcomers = new Newcomers(JdbcClient.create(owner));
    ana = newcomers.person("Ana", newcomers.organisation("Vela Software"));
    plan = newcomers.plan(plans, ana);
    ben = newcomers.person("Ben", Newcomers.partner(plans, plan, ana));
    newcomers.joins(plan, ben);
    goal = add(ana, Map.of("title", "Grow", "vendor_revenue.q1", "100", "vendor_revenue.q2", "50"));
    write(ana, "vendor_revenue.year", "150");
    write(ben, "customer_spend.q1", "200");
    write(ben, "partner_margin.q1", SECRET);
  }

  @Test
  void beginsAsACopySoManyPercentMoreOrLess() {
    var before = draft(ben).plan().revision();
    var stretch = start(ben, "Stretch", "33.33");
    assertThat(draft(ben).plan().revision()).isEqualTo(before + 1);
    assertThat(cell(ben, stretch, "vendor_revenue.q1")).isEqualTo("133.33");
    assertThat(cell(ben, stretch, "vendor_revenue.q2")).isEqualTo("66.66"); // 66.665
    assertThat(cell(ben, stretch, "vendor_revenue.year")).isEqualTo("199.99");
    assertThat(cell(ben, stretch, "customer_spend.q1")).isEqualTo("266.66");
    assertThat(cell(ben, stretch, "partner_margin.q1")).isEqualTo("11566789.49");
    assertThat(page(ana, "/scenarios"))
        .hasStatusOk()
        .bodyText()
        .contains("Stretch", "199.99", "+49.99 (+33.3 %)", "Started by Korhonen");
  }

  /// Of what was copied nobody is the first author, only of the name.
  @Test
  void countsACopyForNobody() {
    var before = draft(ana).share(Side.PARTNER);
    var numbers = draft(ana).fields().filter(f -> f.firstSide() == Side.PARTNER).count();
    start(ben, "Stretch", "10");
    assertThat(draft(ana).fields().filter(f -> f.firstSide() == Side.PARTNER).count())
        .isEqualTo(numbers + 1);
    assertThat(draft(ana).share(Side.PARTNER)).isGreaterThan(before);
  }

  @Test
  void hasRoomForTwoBesideThePlan() {
    start(ana, "Stretch", "10");
    start(ben, "Low", "-10");
    refused("title", "scenario.third", () -> start(ana, "Third", ""));
    refused("title", "scenario.third", () -> add(ana, "scenario", Map.of("title", "Third")));
    assertThat(page(ana, "/scenarios")).bodyText().doesNotContain("/scenarios/new");
    assertThat(draft(ana).units("scenario")).hasSize(2);
  }

  @Test
  void becomesThePlansInOneRevision() {
    var stretch = start(ben, "Stretch", "10");
    write(ben, "customer_spend.q2", "70"); // the scenario says nothing of it
    var before = draft(ben).plan().revision();
    adopt(ben, stretch, "Committed", "The market grows");
    var now = draft(ben);
    assertThat(now.plan().revision()).isEqualTo(before + 1);
    var values = now.unit(goal);
    assertThat(values.value("customer_spend.q1")).isEqualTo("220.00");
    assertThat(values.value("customer_spend.q2")).isEqualTo("70.00");
    assertThat(values.value("partner_margin.q1")).isEqualTo("9542839.90");
    assertThat(values.value("vendor_revenue.q1")).isEqualTo("100.00");
    assertThat(now.suggestions())
        .extracting(Suggestion::field, Suggestion::proposed, Suggestion::reason)
        .containsExactlyInAnyOrder(
            org.assertj.core.api.Assertions.tuple(
                "vendor_revenue.q1", "110.00", "The market grows"),
            org.assertj.core.api.Assertions.tuple("vendor_revenue.q2", "55.00", "The market grows"),
            org.assertj.core.api.Assertions.tuple(
                "vendor_revenue.year", "165.00", "The market grows"));
    var kept = named(now, "Committed");
    assertThat(cell(ben, kept, "customer_spend.q1")).isEqualTo("200.00");
    assertThat(cell(ben, kept, "vendor_revenue.q1")).isEqualTo("100.00");
    assertThat(cell(ben, kept, "partner_margin.q1")).isEqualTo(SECRET + ".00");
  }

  @Test
  void isUndoneAsAWhole() {
    var stretch = start(ben, "Stretch", "10");
    adopt(ben, stretch, "Committed", "The market grows");
    var revision = draft(ben).plan().revision();
    as(ben, () -> undoing.undo(plan, revision, ben));
    var back = draft(ben);
    assertThat(back.plan().revision()).isEqualTo(revision + 1);
    assertThat(back.unit(goal).value("customer_spend.q1")).isEqualTo("200.00");
    assertThat(back.unit(goal).value("partner_margin.q1")).isEqualTo(SECRET + ".00");
    assertThat(back.suggestions()).isEmpty();
    assertThat(back.units("scenario")).hasSize(1);
    assertThat(back.units("scenario_numbers")).hasSize(1);
  }

  @Test
  void isNotUndoneOnceSomebodyElseTouchedIt() {
    var stretch = start(ben, "Stretch", "10");
    adopt(ben, stretch, "Committed", "The market grows");
    var revision = draft(ben).plan().revision();
    var kept = named(draft(ana), "Committed");
    var values =
        Map.of(
            "title", "x", "scenario", kept.toString(), "goal", add(ana, Map.of("title", "B")) + "");
    add(ana, "scenario_numbers", values);
    var story = draft(ana).unit(kept);
    as(ana, () -> drafting.write(plan, story.id(), "story", "What we signed", 0, ana));
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> as(ben, () -> undoing.undo(plan, revision, ben)))
        .satisfies(it -> assertThat(it.code()).isEqualTo("undo.moved"));
    assertThat(draft(ben).unit(goal).value("customer_spend.q1")).isEqualTo("220.00");
  }

  /// What the plan has now is held by a scenario already after the first change of sets.
  @Test
  void goesBackAndForthWithThreeSets() {
    var stretch = start(ana, "Stretch", "10");
    var low = start(ana, "Low", "-10");
    write(ben, "customer_spend.q1", "220"); // as in the stretch, so that Ana need not suggest
    adopt(ana, stretch, "Committed", "");
    assertThat(draft(ana).units("scenario")).hasSize(3);
    assertThat(page(ana, "/scenarios")).bodyText().contains("The plan’s numbers now");
    assertThat(page(ana, "/scenarios/" + low + "/adoption"))
        .bodyText()
        .contains("A scenario holds today’s numbers already.");
    adopt(ana, low, "", "Less");
    assertThat(draft(ana).units("scenario")).hasSize(3);
    assertThat(draft(ana).unit(goal).value("vendor_revenue.q1")).isEqualTo("90.00");
    refused("title", "scenario.third", () -> start(ana, "Fourth", ""));
  }

  @Test
  void namesWhatIsMissing() {
    var stretch = start(ben, "Stretch", "10");
    refused("keep_as", "scenario.keep-as-missing", () -> adopt(ben, stretch, " ", "Why"));
    refused("reason", "suggestion.reason-missing", () -> adopt(ben, stretch, "Old", ""));
    var same = start(ben, "Same", "");
    refused(null, "scenario.nothing-to-change", () -> adopt(ben, same, "", ""));
    var late = new Scenarios.Adoption("Old", "Why", 1);
    refused(null, "scenario.moved", () -> as(ben, () -> scenarios.adopt(plan, stretch, late, ben)));
    assertThat(draft(ben).unit(goal).value("customer_spend.q1")).isEqualTo("200.00");
  }

  /// In the page, by program, in lists and in the history.
  @Test
  void keepsAMarginToItsOwner() {
    var stretch = start(ben, "Stretch", "");
    adopt(ben, start(ben, "More", "10"), "Committed", "More");
    var paths =
        List.of(
            "/scenarios",
            "/scenarios/sets",
            "/scenarios/" + stretch + "/adoption",
            "/history",
            "/export?format=csv&list=scenario-numbers");
    assertThat(page(ben, "/scenarios")).bodyText().contains(ON_PAGES);
    for (var path : paths) {
      assertThat(page(ana, path)).hasStatusOk();
      assertHidden(page(ana, path));
    }
    assertThat(call(ben, HttpMethod.GET, "/scenario-numbers", "")).bodyText().contains(SECRET);
    for (var path : List.of("/scenario-numbers", "/number-sets", "/changes", "/scenarios")) {
      assertThat(call(ana, HttpMethod.GET, path, "")).hasStatusOk();
      assertHidden(call(ana, HttpMethod.GET, path, ""));
    }
    as(ben, () -> adding.remove(plan, stretch, ben));
    var copied = start(ana, "Of the vendor", "");
    assertThat(cell(ben, copied, "partner_margin.q1")).isNull();
  }

  @Test
  void saysNothingOfWhatOneSideSeesAlone() {
    var quiet = new Adding.Addition("goal", null, null, true, Map.of("title", "Quietgrow"));
    var hidden = Acting.as(ana.person(), () -> adding.add(plan, quiet, List.of(), ana));
    var stretch = start(ana, "Stretch", "");
    assertThat(draft(ana).units("scenario_numbers")).hasSize(1);
    assertThat(page(ben, "/history")).bodyText().doesNotContain("Quietgrow");
    var values = Map.of("title", "x", "scenario", stretch.toString(), "goal", hidden.toString());
    refused("goal", "scenario.goal-of-one-side", () -> add(ana, "scenario_numbers", values));
    var twice = Map.of("title", "x", "scenario", stretch.toString(), "goal", goal.toString());
    refused("goal", "scenario.goal-twice", () -> add(ana, "scenario_numbers", twice));
    var only = new Adding.Addition("scenario", null, null, true, Map.of("title", "Ours"));
    refused(
        "only_us",
        "scenario.for-both",
        () -> as(ana, () -> adding.add(plan, only, List.of(), ana)));
  }

  /// Nobody signs it, so whoever started it takes it out, and brings it back.
  @Test
  void isTakenOutByWhoeverStartedIt() {
    var stretch = start(ana, "Stretch", "");
    var numbers = draft(ben).units("scenario_numbers").getFirst();
    as(ben, () -> drafting.write(plan, numbers.id(), "partner_added_value.q1", "7", 0, ben));
    refused(null, "unit.not-only-yours", () -> as(ben, () -> adding.remove(plan, stretch, ben)));
    as(ana, () -> adding.remove(plan, stretch, ana));
    assertThat(draft(ben).units("scenario")).isEmpty();
    as(ana, () -> undoing.undo(plan, draft(ana).plan().revision(), ana));
    assertThat(cell(ben, stretch, "partner_added_value.q1")).isEqualTo("7.00");
  }

  @Test
  void goesOnWhenThePlanIsProposed() {
    var stretch = start(ana, "Stretch", "");
    as(ana, () -> plans.enter(plan, Stage.PROPOSED));
    var numbers = draft(ben).units("scenario_numbers").getFirst();
    as(ben, () -> drafting.write(plan, numbers.id(), "partner_added_value.q1", "7", 0, ben));
    assertThat(draft(ana).plan().stage()).isEqualTo(Stage.PROPOSED);
    as(ana, () -> plans.enter(plan, Stage.AGREED));
    refused(null, "plan.agreed", () -> adopt(ana, stretch, "Old", "Why"));
  }

  @Test
  void isStartedAndTakenOverInTheBrowser() {
    assertThat(form(ben, "/scenarios", Map.of("title", "Stretch", "percent", "ten")))
        .hasStatus(422)
        .bodyText()
        .contains("percent-error");
    assertThat(form(ben, "/scenarios", Map.of("title", "Stretch", "percent", "10"))).hasStatus(302);
    var path = "/scenarios/" + named(draft(ben), "Stretch") + "/adoption";
    assertThat(page(ben, path))
        .bodyText()
        .contains("Written in pencil", "Suggested to Vela", "Write 2, suggest 3");
    assertThat(form(ben, path, Map.of("seen", "1", "keep_as", "Old"))).hasStatus(409);
    var seen = String.valueOf(seen(ben, named(draft(ben), "Stretch")));
    var given = Map.of("seen", seen, "keep_as", "Old", "reason", "More");
    assertThat(form(ben, path, given)).hasStatus(302);
    assertThat(page(ana, "/scenarios")).bodyText().contains("Old", "Stretch");
  }

  @Test
  void isThereForPrograms() {
    var made = call(ben, HttpMethod.POST, "/number-sets", "{\"title\":\"Stretch\",\"percent\":10}");
    assertThat(made)
        .hasStatus(201)
        .bodyText()
        .contains("\"percent\":\"10.0\"", "\"amount\":\"220.00\"");
    assertThat(call(ana, HttpMethod.GET, "/number-sets", ""))
        .bodyText()
        .contains("\"scenario\":null", "\"title\":\"Stretch\"", "\"amount\":\"15.00\"");
    var stretch = named(draft(ben), "Stretch");
    var path = "/number-sets/" + stretch + "/adoption";
    var body = "{\"keep_as\":\"Old\",\"reason\":\"More\"}";
    assertThat(call(ben, HttpMethod.POST, path, body, "1")).hasStatus(412);
    var version = String.valueOf(seen(ben, stretch));
    assertThat(call(ben, HttpMethod.POST, path, body, version)).hasStatus(204);
    assertThat(draft(ana).unit(goal).value("customer_spend.q1")).isEqualTo("220.00");
  }

  private static void assertHidden(MvcTestResult answer) {
    assertThat(answer)
        .bodyText()
        .doesNotContain(SECRET, ON_PAGES, "9542839", "9,542,839", "Korhonen’s margin");
  }

  private UnitId start(Member by, String title, String percent) {
    var start = new Scenarios.Start(title, "", percent);
    return Acting.as(by.person(), () -> scenarios.start(plan, start, by));
  }

  private void adopt(Member by, UnitId scenario, String keepAs, String reason) {
    var adoption = new Scenarios.Adoption(keepAs, reason, seen(by, scenario));
    as(by, () -> scenarios.adopt(plan, scenario, adoption, by));
  }

  private int seen(Member by, UnitId scenario) {
    var draft = draft(by);
    return Scenarios.seen(draft, ScenarioSet.of(draft, draft.unit(scenario)));
  }

  private @Nullable String cell(Member viewer, UnitId scenario, String name) {
    var draft = draft(viewer);
    return ScenarioSet.of(draft, draft.unit(scenario)).value(goal, name);
  }

  private static UnitId named(Draft draft, String title) {
    return draft.units("scenario").stream()
        .filter(it -> title.equals(it.value("title")))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private UnitId add(Member by, Map<String, String> values) {
    return add(by, "goal", values);
  }

  private UnitId add(Member by, String kind, Map<String, String> values) {
    var addition = new Adding.Addition(kind, null, null, false, values);
    return Acting.as(by.person(), () -> adding.add(plan, addition, List.of(), by));
  }

  private void write(Member by, String field, String text) {
    var present = draft(by).unit(goal).field(field);
    var version = present == null ? 0 : present.version();
    as(by, () -> drafting.write(plan, goal, field, text, version, by));
  }

  private Draft draft(Member viewer) {
    return Acting.as(viewer.person(), () -> plans.draft(plan));
  }

  private static void as(Member who, Runnable work) {
    Acting.as(who.person(), work);
  }

  private static void refused(@Nullable String field, String code, ThrowingCallable work) {
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(work)
        .satisfies(it -> {
          assertThat(it.code()).isEqualTo(code);
          assertThat(it.field()).isEqualTo(field);
        });
  }

  private MvcTestResult page(Member who, String path) {
    return browser
        .get()
        .uri("/plans/" + plan + path)
        .with(authentication(new SignedInMember(who)))
        .exchange();
  }

  private MvcTestResult form(Member who, String path, Map<String, String> values) {
    var post = browser.post().uri("/plans/" + plan + path);
    values.forEach(post::param);
    return post.with(authentication(new SignedInMember(who))).with(csrf()).exchange();
  }

  private MvcTestResult call(Member who, HttpMethod method, String path, String body) {
    return call(who, method, path, body, "0");
  }

  private MvcTestResult call(
      Member who, HttpMethod method, String path, String body, String version) {
    var token =
        Objects.requireNonNull(Acting.as(who.person(), () -> tokens.issue(who, "t").secret()));
    return browser
        .method(method)
        .uri("/api/v1/plans/" + plan + path)
        .header("Authorization", "Bearer " + token)
        .header("If-Match", "\"" + version + "\"")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }
}
