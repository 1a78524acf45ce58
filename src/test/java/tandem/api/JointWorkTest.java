package tandem.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static tandem.api.Programs.found;
import static tandem.api.Programs.id;

import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tandem.TandemTest;
import tandem.access.Tokens;

/// What two sides do with a plan, done by their programs.
@TandemTest
class JointWorkTest {
  @Autowired MockMvcTester http;
  @Autowired Tokens tokens;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  Programs programs;
  String ana = "";
  String ben = "";
  String bensId = "";
  String anasId = "";
  String plan = "";

  @BeforeEach
  void aPlanOfTwo() throws Exception {
    programs = new Programs(http, tokens, JdbcClient.create(owner));
    ana = programs.token("Ana", programs.organisation("Vela Software"), null);
    plan = "/plans/" + id(programs.call(POST, ana, "/plans", Programs.PLAN));
    var number = plan.substring("/plans/".length());
    ben = programs.token("Ben", programs.partnerOf(number), number);
    anasId = me(ana);
    bensId = me(ben);
  }

  @Test
  void givesARoleThatItsHolderAccepts() throws Exception {
    var goal = unit(ana, "goals");
    var role = plan + "/roles/" + goal + "/" + bensId;
    assertThat(programs.from("\"0\"", PUT, ana, role, "{\"letter\":\"R\"}"))
        .hasStatus(200)
        .bodyText()
        .contains("\"letter\":\"R\"", "\"acknowledged_at\":null");
    assertThat(programs.from("\"0\"", PUT, ana, role, "{\"letter\":\"S\"}"))
        .hasStatus(412)
        .bodyText()
        .contains("\"current\":{", "\"letter\":\"R\"");
    assertThat(answers(ben, goal, ""))
        .hasStatus(200)
        .bodyText()
        .contains("\"acknowledged_at\":\"2");
    assertThat(programs.get(ana, plan + "/acknowledgements")).bodyText().contains(bensId);
  }

  @Test
  void letsTheHolderOfARoleSayNoWithAReason() throws Exception {
    var goal = unit(ana, "goals");
    var role = plan + "/roles/" + goal + "/" + bensId;
    programs.from("\"0\"", PUT, ana, role, "{\"letter\":\"R\"}");
    assertThat(answers(ben, goal, ",\"declined_why\":\" \"")).hasStatus(422);
    assertThat(answers(ben, goal, ",\"declined_why\":\"No time in March\""))
        .hasStatus(200)
        .headers()
        .hasValue("ETag", "\"2\"");
    assertThat(programs.get(ana, plan + "/acknowledgements"))
        .bodyText()
        .contains("No time in March");
    assertThat(programs.from("\"2\"", DELETE, ana, role, "")).hasStatus(204);
    assertThat(programs.get(ana, plan + "/roles")).bodyText().doesNotContain(bensId);
  }

  @Test
  void completesAnActionAndOpensItAgain() throws Exception {
    var done = plan + "/actions/" + unit(ana, "actions") + "/completion";
    assertThat(programs.get(ana, done)).hasStatus(404);
    assertThat(programs.call(PUT, ben, done, "")).hasStatus(200).bodyText().contains(bensId);
    assertThat(programs.call(PUT, ana, done, "")).hasStatus(422);
    assertThat(programs.get(ana, done)).hasStatus(200);
    assertThat(programs.call(DELETE, ana, done, "")).hasStatus(204);
    assertThat(programs.call(DELETE, ana, done, "")).hasStatus(422);
    assertThat(programs.get(ana, done)).hasStatus(404);
  }

  @Test
  void agreesWhenBothSidesHaveSigned() throws Exception {
    makeReady();
    assertThat(programs.call(POST, ana, plan + "/proposal", "{\"revision\":1}"))
        .hasStatus(422)
        .bodyText()
        .contains("\"field\":\"revision\"");
    var revision = propose();
    assertThat(sign(ana, revision)).hasStatus(201).bodyText().contains("\"agreed\":null");
    assertThat(sign(ana, revision)).hasStatus(422);
    assertThat(sign(ben, revision))
        .hasStatus(201)
        .bodyText()
        .contains("\"stage\":\"agreed\"", "\"sha256\":\"", "\"open\":null");
    assertThat(programs.get(ben, plan + "/agreement")).bodyText().contains("\"sha256\":\"");
    assertThat(programs.call(POST, ana, plan + "/goals", title("Late"))).hasStatus(422);
  }

  @Test
  void goesBackToPencilWhenSomebodyAsksForAChange() throws Exception {
    makeReady();
    var revision = propose();
    assertThat(programs.call(DELETE, ben, plan + "/proposal", "{}")).hasStatus(422);
    assertThat(programs.call(DELETE, ben, plan + "/proposal", "{\"reason\":\"Too high\"}"))
        .hasStatus(200)
        .bodyText()
        .contains("\"stage\":\"pencil\"", "\"open\":null");
    assertThat(sign(ben, revision)).hasStatus(422);
  }

  @Test
  void takesASuggestionAndDeclinesAnother() throws Exception {
    var goal = unit(ana, "goals");
    var field = plan + "/units/" + goal + "/fields/title";
    var suggestion = suggest(field, "Grow together");
    var taking = plan + "/suggestions/" + suggestion + "/taking";
    assertThat(programs.from("\"1\"", POST, ben, taking, "")).hasStatus(422);
    assertThat(programs.call(POST, ana, taking, "")).hasStatus(428);
    assertThat(programs.from("\"7\"", POST, ana, taking, ""))
        .hasStatus(412)
        .bodyText()
        .contains("\"current\":{", suggestion, "\"present\":{\"title\":\"Grow\"}");
    assertThat(
            programs.call(
                POST, ana, plan + "/suggestions/" + suggestion + "/declining", "{\"reason\":\"\"}"))
        .hasStatus(422);
    assertThat(
            programs.call(
                POST,
                ana,
                plan + "/suggestions/" + suggestion + "/declining",
                "{\"reason\":\"No\"}"))
        .hasStatus(204);
    assertThat(programs.get(ana, field)).bodyText().contains("\"value\":\"Grow\"");
    var better = suggest(field, "Grow in the Nordics");
    assertThat(programs.from("\"1\"", POST, ana, plan + "/suggestions/" + better + "/taking", ""))
        .hasStatus(204);
    assertThat(programs.get(ana, field)).bodyText().contains("Grow in the Nordics", "\"ink\"");
    assertThat(programs.get(ben, plan + "/suggestions")).bodyText().contains("\"items\":[]");
    assertThat(programs.get(ben, plan + "/suggestions?open=false&side=partner"))
        .bodyText()
        .contains("\"outcome\":\"declined\",\"reason\":\"No\"", "\"outcome\":\"taken\"");
    assertThat(programs.get(ben, plan + "/suggestions?open=false&side=vendor"))
        .bodyText()
        .contains("\"items\":[]");
  }

  @Test
  void countersAndChangesAndWithdraws() throws Exception {
    var field = plan + "/units/" + unit(ana, "goals") + "/fields/title";
    var first = plan + "/suggestions/" + suggest(field, "Grow together");
    var counter = "{\"value\":\"Grow at once\",\"reason\":\"It is shorter\"}";
    var second =
        plan + "/suggestions/" + id(programs.call(POST, ana, first + "/countering", counter));
    assertThat(programs.get(ben, second))
        .hasStatus(200)
        .bodyText()
        .contains("\"answers\":\"" + first.substring(first.lastIndexOf('/') + 1));
    assertThat(programs.call(POST, ana, second + "/withdrawing", "")).hasStatus(204);
    assertThat(programs.get(ben, second)).bodyText().contains("\"outcome\":\"withdrawn\"");
    var third = plan + "/suggestions/" + suggest(field, "Grow fast");
    assertThat(programs.call(POST, ana, third + "/changing", counter)).hasStatus(428);
    assertThat(programs.from("\"1\"", POST, ana, third + "/changing", counter))
        .hasStatus(200)
        .bodyText()
        .contains("\"outcome\":\"changed\"", "\"value\":\"Grow at once\"");
    assertThat(programs.get(ben, field)).bodyText().contains("Grow at once", "\"pencil\"");
  }

  @Test
  void tellsWhoWroteHowMuchOfEachPart() throws Exception {
    unit(ana, "goals");
    assertThat(programs.get(ben, plan))
        .bodyText()
        .contains("\"goal\":{\"vendor\":100,\"partner\":0,\"fields\":1}")
        .contains("\"action\":{\"vendor\":50,\"partner\":50,\"fields\":0}");
  }

  @Test
  void takesOutOnlyWhatItsSideWroteAlone() throws Exception {
    var goal = plan + "/goals/" + unit(ana, "goals");
    var version = String.valueOf(programs.get(ana, goal).getResponse().getHeader("ETag"));
    assertThat(programs.call(DELETE, ana, goal, "")).hasStatus(428);
    assertThat(programs.from("\"99\"", DELETE, ana, goal, "")).hasStatus(412);
    assertThat(programs.from(version, DELETE, ben, goal, "")).hasStatus(422);
    assertThat(programs.from(version, DELETE, ana, goal, "")).hasStatus(204);
    assertThat(programs.get(ana, goal)).hasStatus(404);
  }

  @Test
  void tellsChangesPageByPage() throws Exception {
    unit(ana, "goals");
    unit(ben, "actions");
    var first = programs.get(ana, plan + "/changes?limit=1");
    assertThat(first).bodyText().contains("\"revision\":1").doesNotContain("\"revision\":2");
    var next = found("\"next\":\"([^\"]+)\"", first);
    assertThat(programs.get(ana, plan + "/changes?limit=1&cursor=" + next))
        .bodyText()
        .contains("\"revision\":2", bensId)
        .doesNotContain("\"revision\":1,");
    assertThat(programs.get(ana, plan + "/changes?after=2"))
        .bodyText()
        .contains("\"items\":[]", "\"next\":null");
  }

  /// Nothing stands in the way of a signature: a strategy of each side, no goal yet, and an
  /// approver on each side who said yes.
  private void makeReady() throws Exception {
    for (var who : new String[] {ana, ben}) {
      id(
          programs.call(
              POST, who, plan + "/strategies", "{\"fields\":{\"statement\":\"Open Sweden\"}}"));
    }
    var whole = plan.substring("/plans/".length());
    role(ana, whole, anasId);
    role(ben, whole, bensId);
  }

  private void role(String who, String unit, String person) {
    var role = plan + "/roles/" + unit + "/" + person;
    assertThat(programs.from("\"0\"", PUT, who, role, "{\"letter\":\"A\"}")).hasStatus(200);
  }

  private String propose() throws Exception {
    var revision = found("\"revision\":(\\d+)", programs.get(ana, plan));
    assertThat(programs.call(POST, ana, plan + "/proposal", "{\"revision\":" + revision + "}"))
        .hasStatus(201)
        .bodyText()
        .contains("\"stage\":\"proposed\"");
    return revision;
  }

  private MvcTestResult sign(String who, String revision) {
    return programs.call(POST, who, plan + "/approvals", "{\"revision\":" + revision + "}");
  }

  private MvcTestResult answers(String who, String unit, String more) {
    return programs.call(
        POST, who, plan + "/acknowledgements", "{\"unit\":\"" + unit + "\"" + more + "}");
  }

  private String suggest(String field, String value) throws Exception {
    return id(
        programs.call(
            POST,
            ben,
            field + "/suggestions",
            "{\"value\":\"" + value + "\",\"reason\":\"It is clearer\"}"));
  }

  private String unit(String who, String kind) throws Exception {
    return id(programs.call(POST, who, plan + "/" + kind, title("Grow")));
  }

  private static String title(String text) {
    return "{\"fields\":{\"title\":\"" + text + "\"}}";
  }

  private String me(String who) throws Exception {
    return found("\"person\":\\{\"id\":\"([^\"]+)\"", programs.get(who, "/me"));
  }
}
