package tandem.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
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
import tandem.basics.Day;
import tandem.basics.PlanId;
import tandem.database.Acting;
import tandem.organisations.WorkingTimes;
import tandem.plans.Plans;

/// Ana and Cleo are colleagues; Ben is of the other side of Ana's plan.
@TandemTest
class WorkingTimePagesTest {
  @Autowired Plans plans;
  @Autowired WorkingTimes times;
  @Autowired Tokens tokens;
  @Autowired MockMvcTester browser;
  @Autowired Clock clock;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  Member ana;
  Member cleo;
  Member ben;
  PlanId plan;
  LocalDate today;

  @BeforeEach
  void twoColleagues() {
    var newcomers = new Newcomers(JdbcClient.create(owner));
    ana = newcomers.person("Ana", newcomers.organisation("Vela Software"));
    cleo = newcomers.person("Cleo", ana.organisation());
    plan = newcomers.plan(plans, ana);
    ben = newcomers.person("Ben", Newcomers.partner(plans, plan, ana));
    newcomers.joins(plan, ben);
    today = LocalDate.now(clock);
  }

  @Test
  void letAColleagueTellTheWeekOfAnother() {
    var week = Map.of("hours_per_week", "7,5", "weekdays", "wednesday", "country", "de");
    assertThat(form(cleo, ana, "", week)).hasStatus(302);
    assertThat(page(ana, "/settings/working-time")).bodyText().contains("7.5", "Wed ", "(you)");
    assertThat(page(ana, of(ana))).bodyText().contains("Told by Cleo", "Bavaria", "value=\"7.5\"");
  }

  @Test
  void tellDaysAwayAndTakeThemBack() {
    var away = Map.of("from", today.toString(), "half", "on", "deputy", cleo.person().toString());
    assertThat(form(ana, ana, "/absences", away)).hasStatus(302);
    assertThat(page(cleo, of(ana))).bodyText().contains(Day.inWords(today) + ", half days");
    assertThat(page(cleo, "/settings/working-time")).bodyText().contains(Day.inWords(today));
    var told = Acting.as(ana.person(), () -> times.of(ana.person())).absences().getFirst();
    assertThat(told.deputy()).isEqualTo(cleo.person());
    assertThat(form(ana, ana, "/absences/" + told.id() + "/removal", Map.of())).hasStatus(302);
    assertThat(page(cleo, of(ana))).bodyText().contains("No days away are told");
  }

  @Test
  void refuseInWordsAndKeepWhatWasTyped() {
    var wrong =
        Map.of("from", today.toString(), "last", today.minusDays(1).toString(), "note", "Ski");
    assertThat(form(ana, ana, "/absences", wrong))
        .hasStatus(422)
        .bodyText()
        .contains("The last day lies before the first", "value=\"Ski\"");
    var noDay = Map.of("hours_per_week", "10");
    assertThat(form(ana, ana, "", noDay)).hasStatus(422).bodyText().contains("at least one day");
    var long49 = Map.of("hours_per_week", "49", "weekdays", "monday");
    assertThat(form(ana, ana, "", long49)).hasStatus(422).bodyText().contains("do not fit");
  }

  @Test
  void tellPartTimeWithoutOverlap() {
    var part = Map.of("from", "2027-03-01", "last", "2027-03-31", "hours_per_week", "4");
    assertThat(form(ana, ana, "/part-times", part)).hasStatus(302);
    assertThat(form(ana, ana, "/part-times", part))
        .hasStatus(422)
        .bodyText()
        .contains("part time on some of these days", "1 Mar 2027 to 31 Mar 2027");
    assertThat(form(ana, ana, "/part-times/removal", Map.of("from", "2027-03-01"))).hasStatus(302);
  }

  @Test
  void keepHoursForAPlan() {
    var week = Map.of("hours_per_week", "10", "weekdays", "monday");
    assertThat(form(ana, ana, "", week)).hasStatus(302);
    var share = Map.of("plan", plan.toString(), "hours_per_week", "4");
    assertThat(form(ana, ana, "/shares", share)).hasStatus(302);
    var more = Map.of("plan", plan.toString(), "hours_per_week", "11");
    assertThat(form(ana, ana, "/shares", more)).hasStatus(422).bodyText().contains("10 are left");
  }

  @Test
  void listPublicHolidaysOfTheCompany() {
    assertThat(place("de", "by")).hasStatus(302);
    assertThat(page(cleo, "/settings/working-time?year=2027"))
        .bodyText()
        .contains("Wed 6 Jan 2027: Epiphany", "North Rhine-Westphalia");
    assertThat(place("xx", "")).hasStatus(422).bodyText().contains("is no country");
    assertThat(page(ben, "/settings/working-time?year=2027")).bodyText().doesNotContain("Epiphany");
  }

  @Test
  void bringInDaysAwayFromASpreadsheet() {
    var list = "E-mail;From;Until\n" + cleo.email() + ";2027-03-01;2027-03-05";
    assertThat(imported(list, "")).hasStatusOk().bodyText().contains("1 Mar 2027", "Keep them");
    assertThat(page(ana, of(cleo))).bodyText().doesNotContain("1 Mar 2027");
    assertThat(imported(list, "on")).hasStatus(302);
    assertThat(page(ana, of(cleo))).bodyText().contains("1 Mar 2027 to 5 Mar 2027");
    var theirs = "E-mail;From\n" + ben.email() + ";2027-03-01";
    assertThat(imported(theirs, "")).bodyText().contains("<b>A2</b>", "Nobody of your company");
    assertThat(imported(theirs, "on")).hasStatus(422).bodyText().contains("Cell A2");
  }

  private MvcTestResult imported(String list, String keep) {
    return browser
        .post()
        .uri("/settings/working-time/import")
        .param("list", list)
        .param("keep", keep)
        .with(authentication(new SignedInMember(ana)))
        .with(csrf())
        .exchange();
  }

  @Test
  void areNotForTheOtherSide() {
    assertThat(page(ben, of(ana))).hasStatus(404);
    assertThat(form(ben, ana, "/absences", Map.of("from", today.toString()))).hasStatus(404);
    assertThat(page(ben, "/settings/working-time")).bodyText().doesNotContain("Ana");
    assertThat(call(HttpMethod.GET, ben, "/" + ana.person() + "/absences", "")).hasStatus(404);
  }

  @Test
  void tellProgramsTheSame() {
    var week =
        "{\"hours_per_week\":\"12.5\",\"weekdays\":[\"monday\",\"friday\"],\"country\":\"none\"}";
    var mine = "/" + ana.person();
    assertThat(call(HttpMethod.PUT, ana, mine, week))
        .hasStatusOk()
        .bodyText()
        .contains("\"hours_per_week\":\"12.5\"", "[\"monday\",\"friday\"]", "\"country\":\"none\"");
    assertThat(call(HttpMethod.POST, ana, mine + "/absences", "{\"from\":\"2027-02-01\"}"))
        .hasStatus(201)
        .bodyText()
        .contains("\"last\":\"2027-02-01\"");
    var part = "{\"last\":\"2027-04-30\",\"hours_per_week\":\"2\"}";
    assertThat(call(HttpMethod.PUT, ana, mine + "/part-times/2027-04-01", part)).hasStatus(204);
    assertThat(call(HttpMethod.PUT, ana, mine + "/shares/" + plan, "{\"hours_per_week\":\"2.5\"}"))
        .hasStatus(204);
    assertThat(call(HttpMethod.GET, ana, mine + "/shares", "")).bodyText().contains("\"2.5\"");
    var told = Acting.as(ana.person(), () -> times.of(ana.person()));
    assertThat(told.habit().hoursPerWeek()).isEqualByComparingTo(new BigDecimal("12.5"));
    assertThat(told.partTimes()).hasSize(1);
  }

  private static String of(Member person) {
    return "/settings/working-time/" + person.person();
  }

  private MvcTestResult place(String country, String region) {
    return browser
        .post()
        .uri("/settings/working-time/place")
        .param("country", country)
        .param("region", region)
        .with(authentication(new SignedInMember(ana)))
        .with(csrf())
        .exchange();
  }

  private MvcTestResult form(Member who, Member about, String deed, Map<String, String> form) {
    var sent = browser.post().uri(of(about) + deed);
    form.forEach(sent::param);
    return sent.with(authentication(new SignedInMember(who))).with(csrf()).exchange();
  }

  private MvcTestResult page(Member who, String path) {
    return browser.get().uri(path).with(authentication(new SignedInMember(who))).exchange();
  }

  private MvcTestResult call(HttpMethod method, Member who, String path, String body) {
    var token = Acting.as(who.person(), () -> tokens.issue(who, "tests").secret());
    return browser
        .method(method)
        .uri("/api/v1/company/working-times" + path)
        .header("Authorization", "Bearer " + token)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }
}
