package tandem.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipInputStream;
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
import org.springframework.transaction.support.TransactionOperations;
import tandem.Newcomers;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.access.SignedInMember;
import tandem.access.Tokens;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.database.Acting;
import tandem.ledger.Signals;
import tandem.plans.Adding;
import tandem.plans.Drafting;
import tandem.plans.Plans;
import tandem.plans.Showing;

/// Ben of the partner wrote a margin; Ana of the vendor sees it for as long as Ben's side shows it.
@TandemTest
class ShowingTest {
  private static final String MARGIN = "partner_margin";
  private static final String SECRET = "8675309";
  private static final String ON_PAGES = "8,675,309";
  private static final String OF_A_SECRET_GOAL = "4815162";

  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired Drafting drafting;
  @Autowired Showing showing;
  @Autowired Signals signals;
  @Autowired Tokens tokens;
  @Autowired MockMvcTester browser;
  @Autowired JdbcClient app;
  @Autowired TransactionOperations transactions;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  Member ana;
  Member ben;
  PlanId plan;
  UnitId goal;

  @BeforeEach
  void aGoalWithAMargin() {
    var newcomers = new Newcomers(JdbcClient.create(owner));
    ana = newcomers.person("Ana", newcomers.organisation("Vela Software"));
    plan = newcomers.plan(plans, ana);
    ben = newcomers.person("Ben", Newcomers.partner(plans, plan, ana));
    newcomers.joins(plan, ben);
    goal = add(ana, false, Map.of("title", "Grow", "customer_spend.q1", "500"));
    write(ben, "partner_margin.q2", SECRET);
    add(ben, true, Map.of("title", "Sell direct", "partner_margin.q1", OF_A_SECRET_GOAL));
  }

  @Test
  void keepsAMarginToItsOwnerUntilTheyShowIt() throws Exception {
    assertHidden();
    assertThat(form(ben, "showing")).hasStatus(302);
    assertShown();
    assertThat(form(ben, "hiding")).hasStatus(302);
    assertHidden();
  }

  @Test
  void showsAndHidesByProgram() throws Exception {
    var path = "/shown-lines/" + MARGIN;
    assertThat(call(HttpMethod.PUT, ben, path)).hasStatus(204);
    assertThat(call(HttpMethod.GET, ana, "/shown-lines"))
        .bodyText()
        .contains("\"line\":\"partner_margin\",\"side\":\"partner\"");
    assertShown();
    assertThat(call(HttpMethod.DELETE, ben, path)).hasStatus(204);
    assertHidden();
  }

  @Test
  void isForTheOwnerToDecide() {
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> as(ana, () -> shown(ana)))
        .withMessage("line.not-yours");
    assertThat(form(ana, "showing")).hasStatus(422);
    assertThat(call(HttpMethod.PUT, ana, "/shown-lines/vendor_revenue")).hasStatus(404);
    var rows = "insert into plans.shown (plan, organisation, line, person) values (?, ?, ?, ?)";
    assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
        .isThrownBy(() ->
            inRows(
                ana,
                () ->
                    app.sql(rows)
                        .params(
                            plan.value(), ben.organisation().value(), MARGIN, ana.person().value())
                        .update()));
  }

  /// What is shown can be read and nothing else.
  @Test
  void letsNobodyElseTouchWhatItShows() {
    as(ben, () -> shown(ben));
    var version = java.util.Objects.requireNonNull(draft(ana).field("partner_margin.q2")).version();
    for (var deed : List.of("", "/ink", "/suggestions")) {
      assertThat(
              browser
                  .post()
                  .uri("/plans/" + plan + "/units/" + goal + "/partner_margin.q2" + deed)
                  .param("value", "1")
                  .param("proposed", "1")
                  .param("reason", "Less")
                  .param("version", String.valueOf(version))
                  .with(authentication(new SignedInMember(ana)))
                  .with(csrf()))
          .hasStatus(422);
    }
    assertThat(page(ana, "/units/" + goal + "/partner_margin.q2"))
        .hasStatusOk()
        .bodyText()
        .contains(ON_PAGES, "theirs alone to write")
        .doesNotContain("name=\"value\"", "name=\"proposed\"");
    var rows = "update plans.field set value = '1' where plan = ? and name like 'partner_margin%'";
    assertThat(inRows(ana, () -> app.sql(rows).param(plan.value()).update())).isZero();
    assertThat(call(HttpMethod.GET, ana, "/goals/" + goal))
        .bodyText()
        .containsPattern("partner_margin.q2\":\\{[^}]*\\{[^}]*}[^}]*\"may\":\\[]");
  }

  @Test
  void tellsBothThatItIsShownAndCountsItForNoSide() {
    var share = as(ana, () -> plans.draft(plan)).share(tandem.basics.Side.PARTNER);
    as(ben, () -> shown(ben));
    assertThat(page(ana, "/goals")).bodyText().contains("Korhonen shows you its margin");
    assertThat(page(ben, "/goals")).bodyText().contains("Stop sharing our margin with Vela");
    assertThat(page(ana, "/history")).bodyText().contains("Margin for the other side");
    assertThat(as(ana, () -> plans.draft(plan)).share(tandem.basics.Side.PARTNER)).isEqualTo(share);
  }

  private void assertShown() throws Exception {
    for (var path : List.of("/goals", "/goals/" + goal, "/goals/totals", "/history")) {
      assertThat(page(ana, path)).as(path).hasStatusOk().bodyText().contains(ON_PAGES);
    }
    for (var path : List.of("/goals", "/goals/" + goal, "/goals/" + goal + "/values", "/changes")) {
      assertThat(call(HttpMethod.GET, ana, path)).as(path).bodyText().contains(SECRET);
    }
    assertThat(workbook(ana)).contains(SECRET);
    assertThat(page(ana, "/export?format=csv&list=goals")).bodyText().contains(ON_PAGES);
    assertThat(heard()).contains("partner_margin.q2");
    assertNoSecretGoal();
  }

  private void assertHidden() throws Exception {
    for (var path : List.of("/goals", "/goals/" + goal, "/goals/totals", "/history")) {
      assertThat(page(ben, path)).as(path).bodyText().contains(ON_PAGES);
      assertThat(page(ana, path)).as(path).hasStatusOk().bodyText().doesNotContain(ON_PAGES);
    }
    for (var path : List.of("/goals", "/goals/" + goal, "/goals/" + goal + "/values", "/changes")) {
      assertThat(call(HttpMethod.GET, ana, path))
          .as(path)
          .hasStatusOk()
          .bodyText()
          .doesNotContain(SECRET, "partner_margin.q");
    }
    assertThat(page(ana, "/units/" + goal + "/partner_margin.q2")).hasStatus(404);
    assertThat(workbook(ana)).doesNotContain(SECRET);
    assertThat(page(ana, "/export?format=csv&list=goals"))
        .hasStatusOk()
        .bodyText()
        .doesNotContain(ON_PAGES);
    assertThat(heard()).doesNotContain("partner_margin.q2");
    assertNoSecretGoal();
  }

  /// A margin is shown in goals that both see, and nowhere else.
  private void assertNoSecretGoal() throws Exception {
    assertThat(call(HttpMethod.GET, ana, "/changes")).bodyText().doesNotContain(OF_A_SECRET_GOAL);
    assertThat(workbook(ana)).doesNotContain(OF_A_SECRET_GOAL);
    var rows = "select count(*) from plans.field where plan = ? and value like ?";
    assertThat(
            inRows(
                ana,
                () ->
                    app.sql(rows)
                        .params(plan.value(), OF_A_SECRET_GOAL + "%")
                        .query(Integer.class)
                        .single()))
        .isZero();
    for (var words : List.of(SECRET, OF_A_SECRET_GOAL)) {
      var found = browser.get().uri("/search?q=" + words).with(authentication(signed(ana)));
      assertThat(found).hasStatusOk().bodyText().doesNotContain("/plans/" + plan);
    }
  }

  /// The fields of which a page of Ana's would hear again, had it missed everything.
  private List<String> heard() {
    return as(ana, () -> signals.after(plan, 0, 100)).stream()
        .flatMap(signal -> signal.heardBy(ana.organisation()).stream())
        .map(tandem.ledger.Signal.Touched::field)
        .toList();
  }

  private String workbook(Member viewer) throws Exception {
    var file = page(viewer, "/export?format=xlsx").getResponse().getContentAsByteArray();
    var text = new StringBuilder();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      while (zip.getNextEntry() != null) {
        text.append(new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }

  private Member shown(Member by) {
    showing.show(plan, MARGIN, by);
    return by;
  }

  private MvcTestResult form(Member by, String deed) {
    return browser
        .post()
        .uri("/plans/" + plan + "/lines/" + MARGIN + "/" + deed)
        .with(authentication(signed(by)))
        .with(csrf())
        .exchange();
  }

  private MvcTestResult page(Member viewer, String path) {
    return browser
        .get()
        .uri("/plans/" + plan + path)
        .with(authentication(signed(viewer)))
        .exchange();
  }

  private MvcTestResult call(HttpMethod method, Member who, String path) {
    var token = as(who, () -> tokens.issue(who, "tests").secret());
    return browser
        .method(method)
        .uri("/api/v1/plans/" + plan + path)
        .header("Authorization", "Bearer " + token)
        .contentType(MediaType.APPLICATION_JSON)
        .exchange();
  }

  private static SignedInMember signed(Member who) {
    return new SignedInMember(who);
  }

  private UnitId add(Member by, boolean onlyUs, Map<String, String> values) {
    var goal = new Adding.Addition("goal", null, null, onlyUs, values);
    return as(by, () -> adding.add(plan, goal, List.of(), by));
  }

  private tandem.plans.Unit draft(Member viewer) {
    return as(viewer, () -> plans.draft(plan)).unit(goal);
  }

  private void write(Member who, String name, String value) {
    as(
        who,
        () -> {
          drafting.write(plan, goal, name, value, 0, who);
          return who;
        });
  }

  private <T> T inRows(Member who, Supplier<T> deed) {
    return as(
        who, () -> java.util.Objects.requireNonNull(transactions.execute(status -> deed.get())));
  }

  private static <T> T as(Member who, Supplier<T> deed) {
    return Acting.as(who.person(), deed);
  }
}
