package tandem.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.api.Programs.found;
import static tandem.api.Programs.id;

import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tandem.TandemTest;
import tandem.access.Tokens;

@TandemTest
class ApiTest {
  @Autowired MockMvcTester http;
  @Autowired Tokens tokens;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  Programs programs;
  String ana = "";
  String ben = "";
  String dov = "";
  String plan = "";

  @BeforeEach
  void cast() throws Exception {
    programs = new Programs(http, tokens, JdbcClient.create(owner));
    ana = programs.token("Ana", programs.organisation("Vela Software"), null);
    dov = programs.token("Dov", programs.organisation("Elsewhere"), null);
    plan = id(call(HttpMethod.POST, ana, "/plans", Programs.PLAN));
    ben = programs.token("Ben", programs.partnerOf(plan), plan);
  }

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
    assertThat(http.get().uri("/api/v1/openapi.json"))
        .bodyText()
        .contains("\"summary\":\"Agrees to what the other side wrote.")
        .doesNotContain("JsonNode", "signedIn");
    assertThat(http.get().uri("/api"))
        .hasStatus(200)
        .bodyText()
        .contains(
            "PUT /api/v1/plans/{plan}/units/{unit}/fields/{field}", "Writes a field", "value");
  }

  private static String goal(String title) {
    return "{\"fields\": {\"title\": \"%s\"}}".formatted(title);
  }

  private MvcTestResult get(String token, String path) {
    return programs.get(token, path);
  }

  private MvcTestResult call(HttpMethod method, String token, String path, String body) {
    return programs.call(method, token, path, body);
  }

  private MvcTestResult put(String token, String path, String version, String body) {
    return programs.from(version, HttpMethod.PUT, token, path, body);
  }

  private MvcTestResult keyed(String key, String path, String body) {
    return programs
        .request(HttpMethod.POST, ana, path, body)
        .header("Idempotency-Key", key)
        .exchange();
  }
}
