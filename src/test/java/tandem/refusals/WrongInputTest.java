package tandem.refusals;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tandem.TandemTest;
import tandem.access.Passwords;
import tandem.access.Tokens;
import tandem.comments.Commenting;
import tandem.plans.Adding;
import tandem.plans.Drafting;
import tandem.plans.Plans;
import tandem.plans.Suggesting;
import tandem.refusals.Visitor.Parcel;
import tandem.refusals.Way.Input;
import tandem.stakeholders.Assigning;
import tandem.strategies.Using;
import tools.jackson.databind.json.JsonMapper;

/// Whatever is wrong with a request, it is refused in words, and nothing is written.
@TandemTest
class WrongInputTest {
  /// What is for us to read, and for nobody else.
  private static final Pattern INSIDE =
      Pattern.compile(
          "Exception|\\bat (tandem|java|jakarta|org)\\.|(java|jakarta|springframework|jackson)\\.\\w"
              + "|\\bSQL(State)?\\b|violates|constraint|Apache Tomcat");

  /// A sentence that fits every refusal tells nobody which input to mend.
  private static final Pattern VAGUE = Pattern.compile("Something in (this request|it) ");

  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired Drafting drafting;
  @Autowired Suggesting suggesting;
  @Autowired Assigning assigning;
  @Autowired Commenting commenting;
  @Autowired Using using;
  @Autowired Passwords passwords;
  @Autowired Tokens tokens;
  @Autowired JsonMapper json;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @LocalServerPort int port;

  Cast cast;
  Parcels parcels;
  Visitor ana;
  Visitor dov;
  Visitor nobody;

  private void somebodyAtEveryDoor() throws Exception {
    cast = new Cast(JdbcClient.create(owner), passwords, tokens);
    cast.write(plans, adding, drafting, suggesting, assigning, commenting);
    cast.keep(using);
    parcels = new Parcels(json, cast.places());
    ana = new Visitor(port, cast.token(Cast.EMAIL)).signedIn(Cast.EMAIL, Cast.PASSWORD);
    dov = new Visitor(port, cast.token(Cast.DOVS_EMAIL)).signedIn(Cast.DOVS_EMAIL, Cast.PASSWORD);
    cast.places().put("finding", someFinding());
    nobody = new Visitor(port, null);
    nobody.csrf();
  }

  private String someFinding() throws Exception {
    var path = "/api/v1/plans/" + cast.places().get("plan") + "/findings";
    var found = ana.send("GET", path, new Parcel("", "", Map.of()));
    var id = Pattern.compile("\"id\":\"([0-9a-f]+)\"").matcher(found.body());
    assertThat(id.find()).isTrue();
    return id.group(1);
  }

  @Test
  void isThoughtOfAtEveryDoor() {
    var mapped =
        mappings.getHandlerMethods().entrySet().stream()
            .filter(it -> it.getValue().getBeanType().getName().startsWith("tandem."))
            .flatMap(it ->
                it.getKey().getPatternValues().stream()
                    .flatMap(path ->
                        it.getKey().getMethodsCondition().getMethods().stream()
                            .map(method -> method + " " + path)))
            .collect(toSet());
    assertThat(WaysIn.ALL.stream().map(Way::toString).collect(toSet()))
        .containsExactlyInAnyOrderElementsOf(mapped);
  }

  @TestFactory
  Stream<DynamicContainer> isRefused() throws Exception {
    somebodyAtEveryDoor();
    return WaysIn.ALL.stream().map(way -> dynamicContainer(way.toString(), wrongs(way)));
  }

  private List<DynamicTest> wrongs(Way way) {
    var tests = new ArrayList<DynamicTest>();
    for (var input : way.inputs()) {
      for (var wrong : input.wrong()) {
        if (wrong instanceof String || wrong == Wrong.NOTHING || way.takesJson()) {
          tests.add(test(input.name() + " is " + told(wrong), () -> names(way, input, wrong)));
        }
      }
    }
    for (var variable : way.variables()) {
      for (var wrong : Wrong.PLACES) {
        tests.add(test(variable + " is " + told(wrong), () -> leadsNowhere(way, variable, wrong)));
      }
    }
    if (way.takesJson()) {
      for (var body : Wrong.BODIES) {
        tests.add(test("body is " + told(body), () -> refuses(way, body, Visitor.JSON, 400)));
      }
      tests.add(test("unknown field", () -> names(way, "{\"nonsense\":1}", "nonsense")));
      tests.add(
          test("no JSON", () -> refuses(way, parcels.body(way, Map.of()), "text/plain", 400, 415)));
    }
    if (way.version() != null) {
      tests.add(test("no version", () -> hasStatus(way, null, 428)));
      tests.add(test("stale version", () -> hasStatus(way, "\"9999\"", 412)));
      tests.add(test("unreadable version", () -> hasStatus(way, "soon", 400)));
    }
    if (way.isOfAPlan()) {
      tests.add(
          test(
              "stranger",
              () ->
                  assertRefused(
                      dov.send(way.method(), parcels.path(way, Map.of()), parcels.right(way, dov)),
                      404)));
    }
    if (!way.open()) {
      tests.add(test("nobody", () -> asksToSignIn(way)));
    }
    // A mailbox unsubscribes without one, as RFC 8058 wants it.
    if (!way.isForPrograms() && !way.isLooking() && !way.path().startsWith("/stop/")) {
      tests.add(
          test(
              "no secret of the form",
              () -> refuses(way, parcels.body(way, Map.of()), Visitor.FORM, 403)));
    }
    return tests;
  }

  /// Whatever happens, everything is as it was.
  private DynamicTest test(String name, Executable wrong) {
    return dynamicTest(
        name,
        () -> {
          var before = cast.everything();
          wrong.execute();
          assertThat(cast.everything()).isEqualTo(before);
        });
  }

  private void names(Way way, Input input, Object wrong) throws Exception {
    var with = new HashMap<String, Object>();
    with.put(input.name(), wrong);
    var answer = ana.send(way.method(), parcels.path(way, with), parcels.with(way, ana, with));
    assertThat(answer.statusCode())
        .as(way + " with " + input.name() + ": " + answer.body())
        .isIn(400, 401, 404, 409, 422);
    assertRefused(answer, 400, 401, 404, 409, 422);
    assertNames(
        way,
        answer,
        List.of(input.called(), String.valueOf(parcels.place(way, "field")), Wrong.WORD));
  }

  private void names(Way way, String body, String field) throws Exception {
    var answer =
        ana.send(way.method(), parcels.path(way, Map.of()), parcels.of(way, Visitor.JSON, body));
    assertRefused(answer, 400);
    assertNames(way, answer, List.of(field));
  }

  private static void assertNames(Way way, HttpResponse<String> answer, List<String> names) {
    if (way.isForPrograms()) {
      var errors = names.stream().map(it -> "\"field\":\"" + it).toArray(String[]::new);
      assertThat(answer.body()).containsAnyOf(errors);
    } else {
      assertThat(answer.body())
          .containsAnyOf("-error\"", "role=\"alert\"")
          .doesNotContainPattern(VAGUE);
    }
  }

  private void leadsNowhere(Way way, String variable, String wrong) throws Exception {
    var elsewhere = way.at(variable, Visitor.encoded(wrong).replace("%25", "%"));
    assertRefused(
        ana.send(way.method(), parcels.path(elsewhere, Map.of()), parcels.right(elsewhere, ana)),
        400,
        404,
        422);
  }

  private void refuses(Way way, String body, String type, Integer... status) throws Exception {
    assertRefused(
        ana.send(way.method(), parcels.path(way, Map.of()), parcels.of(way, type, body)), status);
  }

  private void hasStatus(Way way, String version, int status) throws Exception {
    var headers = version == null ? Map.<String, String>of() : Map.of("If-Match", version);
    var parcel = new Parcel(Visitor.JSON, parcels.body(way, Map.of()), headers);
    assertRefused(ana.send(way.method(), parcels.path(way, Map.of()), parcel), status);
  }

  private void asksToSignIn(Way way) throws Exception {
    var answer = nobody.send(way.method(), parcels.path(way, Map.of()), parcels.right(way, nobody));
    if (way.isForPrograms()) {
      assertRefused(answer, 401);
    } else {
      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/sign-in");
    }
  }

  private static void assertRefused(HttpResponse<String> answer, Integer... status) {
    assertThat(answer.statusCode()).as(answer.body()).isIn((Object[]) status);
    assertThat(answer.body()).isNotEmpty().doesNotContainPattern(INSIDE);
  }

  private static String told(Object wrong) {
    var told = wrong.toString().replace("\0", "␀");
    return told.length() < 40 ? told : told.substring(0, 40) + "…";
  }
}
