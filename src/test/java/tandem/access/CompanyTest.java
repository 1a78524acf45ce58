package tandem.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tandem.Newcomers;
import tandem.TandemTest;
import tandem.basics.PlanId;
import tandem.basics.UnitId;
import tandem.database.Acting;
import tandem.organisations.FiscalCalendar;
import tandem.organisations.FiscalCalendars;
import tandem.organisations.Rates;
import tandem.plans.Adding;
import tandem.plans.Plans;

/// Ana of the vendor and Ben of the partner have a plan in EUR; each sees it as their company does.
@TandemTest
class CompanyTest {
  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired FiscalCalendars calendars;
  @Autowired Rates rates;
  @Autowired Tokens tokens;
  @Autowired MockMvcTester browser;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  Member ana;
  Member ben;
  Member dov;
  PlanId plan;
  UnitId goal;

  @BeforeEach
  void aGoalWithANumber() {
    var newcomers = new Newcomers(JdbcClient.create(owner));
    ana = newcomers.person("Ana", newcomers.organisation("Vela Software"));
    dov = newcomers.person("Dov", newcomers.organisation("Elsewhere"));
    plan = newcomers.plan(plans, ana);
    ben = newcomers.person("Ben", Newcomers.partner(plans, plan, ana));
    newcomers.joins(plan, ben);
    var values = Map.of("title", "Grow", "vendor_revenue.q1", "1000", "vendor_revenue.q2", "0.05");
    var addition = new Adding.Addition("goal", null, null, false, values);
    goal = as(ana, () -> adding.add(plan, addition, java.util.List.of(), ana));
  }

  @Test
  void tellsItsCalendarToAllItHasAPlanWith() {
    assertThat(form(ana, "calendar", Map.of("division", "months", "month", "2"))).hasStatus(302);
    var weeks = Map.of("division", "4-4-5", "month", "10", "weekday", "saturday", "ending", "last");
    assertThat(form(ben, "calendar", weeks)).hasStatus(302);
    for (var who : java.util.List.of(ana, ben)) {
      assertThat(page(who, "/plans/" + plan + "/goals"))
          .bodyText()
          .contains("Vela Q4 FY26–Q1 FY27", "Korhonen Q2–Q3 FY27", "Q3 from 28 Mar 2027");
    }
    assertThat(page(ben, "/settings/company")).bodyText().contains("Q1 FY27", "FY28");
    assertThat(as(dov, () -> calendars.of(ben.organisation()))).isEmpty();
    var calendar = FiscalCalendar.ofMonths(1);
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() ->
            as(
                ana,
                () -> {
                  calendars.keep(ben.organisation(), ana.person(), calendar);
                  return ana;
                }));
  }

  @Test
  void showsAmountsInAViewersOwnCurrencyAtTheNewestRate() {
    keep(ana, "2026-11-02", "1.07");
    keep(ana, "2026-11-03", "1.0834");
    assertThat(page(ana, "/plans/" + plan + "/goals")).bodyText().doesNotContain("≈");
    assertThat(form(ana, "viewing", Map.of("currency", "usd"))).hasStatus(302);
    for (var path : java.util.List.of("/goals", "/goals/totals", "/goals/" + goal)) {
      assertThat(page(ana, "/plans/" + plan + path))
          .as(path)
          .bodyText()
          .contains("≈ USD 1,083.40", "≈ USD 1,083.45 (1.0834 on 3 Nov 2026)");
    }
    assertThat(page(ana, "/plans/" + plan + "/goals")).bodyText().contains("(ECB, reference)");
    assertThat(call(HttpMethod.GET, ana, "/plans/" + plan + "/goals/" + goal + "/values", ""))
        .bodyText()
        .contains(
            "\"viewed\":{\"amount\":\"1083.45\",\"currency\":\"USD\"}", "\"rate\":\"1.0834\"");
    assertThat(form(ana, "viewing", Map.of("currency", ""))).hasStatus(302);
    assertThat(page(ana, "/plans/" + plan + "/goals")).bodyText().doesNotContain("≈");
  }

  /// A unit that asks for itself again is drawn anew though the plan did not move.
  @Test
  void drawsAGoalAnewWhenTheRateChanged() {
    keep(ana, "2026-11-02", "1.07");
    form(ana, "viewing", Map.of("currency", "USD"));
    var path = "/plans/" + plan + "/goals/" + goal;
    var tag = java.util.Objects.requireNonNull(page(ana, path).getResponse().getHeader("ETag"));
    keep(ana, "2026-11-03", "2");
    assertThat(
            browser
                .get()
                .uri(path)
                .header("If-None-Match", tag)
                .with(authentication(new SignedInMember(ana))))
        .hasStatusOk()
        .bodyText()
        .contains("≈ USD 2,000");
  }

  @Test
  void keepsItsRatesToItself() {
    keep(ana, "2026-11-03", "1.0834");
    form(ben, "viewing", Map.of("currency", "USD"));
    assertThat(page(ben, "/plans/" + plan + "/goals")).bodyText().doesNotContain("≈");
    assertThat(as(ben, rates::all)).isEmpty();
    assertThat(page(ben, "/settings/company")).bodyText().doesNotContain("1.0834</td>");
    var removal = Map.of("origin", "EUR", "target", "USD", "day", "2026-11-03");
    assertThat(form(ben, "rates/removal", removal)).hasStatus(404);
    assertThat(form(ana, "rates/removal", removal)).hasStatus(302);
    assertThat(as(ana, rates::all)).isEmpty();
  }

  @Test
  void refusesARateOfTomorrow() {
    var rate =
        Map.of("origin", "EUR", "target", "USD", "rate", "1", "day", "2999-01-01", "source", "ECB");
    assertThat(form(ana, "rates", rate))
        .hasStatus(422)
        .bodyText()
        .contains("This day lies ahead", "value=\"ECB\"");
  }

  @Test
  void tellsProgramsTheSame() {
    var told = "{\"division\":\"13x4\",\"month\":\"1\",\"weekday\":\"sunday\",\"ending\":\"last\"}";
    assertThat(call(HttpMethod.PUT, ana, "/company/fiscal-calendar", told)).hasStatusOk();
    assertThat(call(HttpMethod.GET, ben, "/plans/" + plan, ""))
        .bodyText()
        .contains("\"fiscal_calendar\":\"13x4 1 SUNDAY last\"");
    var rate = "{\"rate\":\"1.0834\",\"source\":\"ECB\"}";
    var path = "/company/rates/EUR/USD/2026-11-03";
    assertThat(call(HttpMethod.PUT, ana, path, rate)).hasStatusOk();
    assertThat(call(HttpMethod.GET, ana, "/company/rates", "")).bodyText().contains("1.0834");
    assertThat(call(HttpMethod.PUT, ana, "/me/currency", "{\"currency\":\"USD\"}")).hasStatusOk();
    assertThat(call(HttpMethod.GET, ana, "/me/currency", "")).bodyText().contains("USD");
    assertThat(call(HttpMethod.DELETE, ana, path, "")).hasStatus(204);
    assertThat(call(HttpMethod.DELETE, ana, path, "")).hasStatus(404);
  }

  private void keep(Member who, String day, String rate) {
    var form =
        Map.of(
            "origin", "EUR", "target", "USD", "rate", rate, "day", day, "source", "ECB, reference");
    assertThat(form(who, "rates", form)).hasStatus(302);
  }

  private MvcTestResult form(Member who, String deed, Map<String, String> form) {
    var sent = browser.post().uri("/settings/company/" + deed);
    form.forEach(sent::param);
    return sent.with(authentication(new SignedInMember(who))).with(csrf()).exchange();
  }

  private MvcTestResult page(Member who, String path) {
    return browser.get().uri(path).with(authentication(new SignedInMember(who))).exchange();
  }

  private MvcTestResult call(HttpMethod method, Member who, String path, String body) {
    var token = as(who, () -> tokens.issue(who, "tests").secret());
    return browser
        .method(method)
        .uri("/api/v1" + path)
        .header("Authorization", "Bearer " + token)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private static <T> T as(Member who, Supplier<T> deed) {
    return Acting.as(who.person(), deed);
  }
}
