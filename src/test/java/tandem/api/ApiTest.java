package tandem.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
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
import tandem.TandemTest;
import tandem.access.Member;
import tandem.access.Tokens;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.database.Acting;

@TandemTest
class ApiTest {
  @Autowired MockMvcTester http;
  @Autowired Tokens tokens;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  String ana = "";
  String ben = "";
  String dov = "";
  String plan = "";

  @BeforeEach
  void cast() throws Exception {
    ana = token("Ana", organisation("Vela Software"));
    dov = token("Dov", organisation("Elsewhere"));
    plan = id(call(HttpMethod.POST, ana, "/plans", PLAN));
    var theirs =
        db().sql("select organisation from plans.side where plan = ?::uuid and side = 'PARTNER'")
            .param(plan)
            .query(UUID.class)
            .single();
    ben = token("Ben", theirs);
  }

  static final String PLAN =
      """
      {"title": "Growing together", "starts": "2027-01-01", "ends": "2027-12-31",
       "currency": "EUR", "side": "vendor", "counterpart": "Korhonen Oy"}\
      """;

  @Test
  void knowsNobodyWithoutAToken() {
    assertThat(http.get().uri("/api/v1/plans")).hasStatus(401);
  }

  @Test
  void showsStrangersNothing() {
    for (var path :
        "|/members|/goals|/suggestions|/blanks|/roles|/findings|/changes|/agreement".split("\\|")) {
      assertThat(get(dov, "/plans/" + plan + path)).as(path).hasStatus(404);
      assertThat(get(ana, "/plans/" + plan + path)).as(path).hasStatus(200);
    }
    assertThat(call(HttpMethod.POST, dov, "/plans/" + plan + "/goals", goal("Mine")))
        .hasStatus(404);
  }

  @Test
  void namesAFieldItDoesNotKnow() {
    assertThat(call(HttpMethod.POST, ana, "/plans", "{\"titel\": \"x\"}"))
        .hasStatus(400)
        .bodyText()
        .contains("\"field\":\"titel\"");
  }

  @Test
  void asksWhichVersionAWriterSaw() throws Exception {
    var goal = id(call(HttpMethod.POST, ana, "/plans/" + plan + "/goals", goal("Grow")));
    var cell = "/plans/" + plan + "/units/" + goal + "/fields/vendor_revenue.q1";
    var value = "{\"value\": {\"amount\": \"1250.50\", \"currency\": \"EUR\"}}";
    assertThat(call(HttpMethod.PUT, ana, cell, value)).hasStatus(428);
    assertThat(put(ana, cell, "\"0\"", value)).hasStatus(200).headers().hasValue("ETag", "\"1\"");
    assertThat(put(ana, cell, "\"0\"", value))
        .hasStatus(412)
        .bodyText()
        .contains("\"current\":{", "1250.50");
    assertThat(get(ana, "/plans/" + plan + "/goals/" + goal + "/values"))
        .hasStatus(200)
        .bodyText()
        .contains("\"amount\":\"1250.50\"");
  }

  @Test
  void doesTheSameOnce() throws Exception {
    var path = "/plans/" + plan + "/goals";
    var first = keyed("k1", path, goal("Once"));
    var again = keyed("k1", path, goal("Once"));
    assertThat(first).hasStatus(201);
    assertThat(again).hasStatus(201).bodyText().isEqualTo(first.getResponse().getContentAsString());
    assertThat(keyed("k1", path, goal("Twice"))).hasStatus(422);
    assertThat(get(ana, path)).bodyText().doesNotContain("Twice");
    assertThat(keyed("k2", path, "{}")).hasStatus(422);
  }

  @Test
  void turnsPages() throws Exception {
    for (int i = 1; i <= 3; i++) {
      call(HttpMethod.POST, ana, "/plans/" + plan + "/goals", goal("Goal " + i));
    }
    var first = get(ana, "/plans/" + plan + "/goals?limit=2");
    assertThat(first).bodyText().contains("Goal 1", "Goal 2").doesNotContain("Goal 3");
    var next = found("\"next\":\"([^\"]+)\"", first);
    assertThat(get(ana, "/plans/" + plan + "/goals?limit=2&cursor=" + next))
        .bodyText()
        .contains("Goal 3", "\"next\":null")
        .doesNotContain("Goal 2");
    assertThat(get(ana, "/plans?limit=201")).hasStatus(422);
  }

  @Test
  void letsTheOtherSideInk() throws Exception {
    var goal = id(call(HttpMethod.POST, ana, "/plans/" + plan + "/goals", goal("Grow")));
    var ink = "/plans/" + plan + "/units/" + goal + "/fields/title/ink";
    assertThat(put(ana, ink, "\"1\"", "")).hasStatus(422);
    assertThat(put(ben, ink, "\"1\"", "")).hasStatus(200).bodyText().contains("\"ink\"");
  }

  @Test
  void refusesBodiesOverAMegabyte() {
    assertThat(call(HttpMethod.POST, ana, "/plans", " ".repeat(1024 * 1024 + 1))).hasStatus(413);
  }

  @Test
  void describesItself() {
    assertThat(http.get().uri("/api/v1/openapi.json"))
        .hasStatus(200)
        .bodyText()
        .contains("\"3.1", "cycle_start", "/api/v1/plans/{plan}")
        .doesNotContain("cycleStart");
    assertThat(http.get().uri("/api")).hasStatus(200).bodyText().contains("GET /api/v1/plans");
  }

  private static String goal(String title) {
    return "{\"fields\": {\"title\": \"%s\"}}".formatted(title);
  }

  private MvcTestResult get(String token, String path) {
    return http.get().uri("/api/v1" + path).header("Authorization", "Bearer " + token).exchange();
  }

  private MvcTestResult call(HttpMethod method, String token, String path, String body) {
    return request(method, token, path, body).exchange();
  }

  private MvcTestResult put(String token, String path, String version, String body) {
    return request(HttpMethod.PUT, token, path, body).header("If-Match", version).exchange();
  }

  private MvcTestResult keyed(String key, String path, String body) {
    return request(HttpMethod.POST, ana, path, body).header("Idempotency-Key", key).exchange();
  }

  private MockMvcTester.MockMvcRequestBuilder request(
      HttpMethod method, String token, String path, String body) {
    return http.method(method)
        .uri("/api/v1" + path)
        .header("Authorization", "Bearer " + token)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }

  private static String id(MvcTestResult made) throws Exception {
    assertThat(made).hasStatus(201);
    return found("\"id\":\"([^\"]+)\"", made);
  }

  private static String found(String pattern, MvcTestResult in) throws Exception {
    var matcher = Pattern.compile(pattern).matcher(in.getResponse().getContentAsString());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private JdbcClient db() {
    return JdbcClient.create(owner);
  }

  private UUID organisation(String name) {
    var id = UUID.randomUUID();
    db().sql("insert into organisations.organisation (id, name) values (?, ?)")
        .params(id, name)
        .update();
    return id;
  }

  private String token(String name, UUID organisation) {
    var id = PersonId.fresh();
    var email = name.toLowerCase(Locale.ROOT) + "-" + id + "@example.org";
    db().sql("insert into organisations.person (id, organisation, name, email) values (?, ?, ?, ?)")
        .params(id.value(), organisation, name, email)
        .update();
    if (!plan.isEmpty()) {
      db().sql("insert into access.membership (plan, person, joined_at) values (?::uuid, ?, now())")
          .params(plan, id.value())
          .update();
    }
    var member = new Member(id, new OrganisationId(organisation), name, email);
    return Acting.as(id, () -> tokens.issue(member, "tests").secret());
  }
}
