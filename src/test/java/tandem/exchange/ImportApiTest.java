package tandem.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.exchange.Workbooks.cell;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tandem.TandemTest;
import tandem.access.Tokens;
import tandem.database.Acting;

/// Programs send a workbook, look, explain and confirm as people do.
@TandemTest
class ImportApiTest {
  @Autowired Desk desk;
  @Autowired Tokens tokens;

  String ana = "";
  String dov = "";

  @BeforeEach
  void cast() {
    ana = token("Ana", "Vela Software");
    dov = token("Dov", "Elsewhere");
  }

  private String token(String name, String organisation) {
    var member = desk.newcomer(name, organisation);
    return Acting.as(member.person(), () -> tokens.issue(member, "tests").secret());
  }

  private MvcTestResult send(String token, byte[] file) {
    return desk.browser()
        .post()
        .uri("/api/v1/imports")
        .multipart()
        .file(new MockMultipartFile("file", "plan.xlsx", null, file))
        .header("Authorization", "Bearer " + token)
        .exchange();
  }

  private MvcTestResult call(HttpMethod method, String token, String path, String body) {
    return desk.browser()
        .method(method)
        .uri(path)
        .header("Authorization", "Bearer " + token)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private static String sent(MvcTestResult answer) {
    assertThat(answer).hasStatus(201);
    return String.valueOf(answer.getResponse().getHeader("Location"));
  }

  private static <T> T at(MvcTestResult answer, String path) throws Exception {
    return JsonPath.read(answer.getResponse().getContentAsString(), path);
  }

  @Test
  void takesAWorkbookToAPlan() throws Exception {
    var answer = send(ana, Workbooks.jointPlan(book -> {}));
    var preview = sent(answer);
    assertThat(JsonPath.<String>read(answer.getResponse().getContentAsString(), "$.id"))
        .isEqualTo(preview.substring(preview.lastIndexOf('/') + 1));
    var seen = call(HttpMethod.GET, ana, preview, "");
    assertThat(ImportApiTest.<Integer>at(seen, "$.summary.actions")).isEqualTo(10);
    assertThat(ImportApiTest.<String>at(seen, "$.kind")).isEqualTo("plan");
    assertThat(ImportApiTest.<Boolean>at(seen, "$.blocked")).isFalse();
    assertThat(seen)
        .bodyText()
        .contains("\"severity\":\"note\"", "\"sheet\":\"Goals\"", "\"cell\":\"H3\"")
        .contains("becomes a blank for the other side");
    var confirmed = call(HttpMethod.POST, ana, preview + "/confirmation", "");
    var plan = sent(confirmed);
    assertThat(plan).startsWith("/api/v1/plans/");
    assertThat(call(HttpMethod.GET, ana, plan, "")).hasStatus(200);
    assertThat(call(HttpMethod.POST, ana, preview + "/confirmation", "")).hasStatus(404);
  }

  @Test
  void showsAnUploadToItsSenderAlone() {
    var preview = sent(send(ana, Workbooks.jointPlan(book -> {})));
    assertThat(call(HttpMethod.GET, dov, preview, "")).hasStatus(404);
    assertThat(call(HttpMethod.PUT, dov, preview + "/mapping", "{\"headings\": []}"))
        .hasStatus(404);
    assertThat(call(HttpMethod.POST, dov, preview + "/confirmation", "")).hasStatus(404);
    assertThat(desk.browser().get().uri(preview)).hasStatus(401);
  }

  @Test
  void readsAgainWithTheMeaningOfHeadings() throws Exception {
    var file = Workbooks.jointPlan(book -> cell(book, "Goals!B1").setCellValue("Vorhaben"));
    var answer = send(ana, file);
    var preview = sent(answer);
    assertThat(ImportApiTest.<String>at(answer, "$.unread[0].heading")).isEqualTo("vorhaben");
    assertThat(ImportApiTest.<Boolean>at(answer, "$.blocked")).isTrue();
    assertThat(call(HttpMethod.POST, ana, preview + "/confirmation", ""))
        .hasStatus(422)
        .bodyText()
        .contains("\"code\":\"import.has-errors\"", "\"field\":\"file\"");
    var wrong =
        "{\"headings\": [{\"table\": \"goals\", \"heading\": \"Vorhaben\", \"column\": \"x\"}]}";
    assertThat(call(HttpMethod.PUT, ana, preview + "/mapping", wrong))
        .hasStatus(422)
        .bodyText()
        .contains("\"field\":\"column\"");
    var said = wrong.replace("\"x\"", "\"goal_title\"");
    var again = call(HttpMethod.PUT, ana, preview + "/mapping", said);
    assertThat(again).hasStatus(200);
    assertThat(ImportApiTest.<Boolean>at(again, "$.blocked")).isFalse();
    assertThat(ImportApiTest.<Integer>at(again, "$.summary.goals")).isEqualTo(3);
    sent(call(HttpMethod.POST, ana, preview + "/confirmation", ""));
    assertThat(ImportApiTest.<Boolean>at(send(ana, file), "$.blocked")).isFalse();
  }

  @Test
  void refusesAsAProblemDocument() {
    assertThat(send(ana, new byte[] {1, 2, 3}))
        .hasStatus(422)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyText()
        .contains("\"code\":\"exchange.file.not-a-workbook\"", "\"field\":\"file\"");
    assertThat(send(ana, new byte[0])).hasStatus(422).bodyText().contains("import.file-missing");
    assertThat(call(HttpMethod.POST, ana, "/api/v1/imports", "{}")).hasStatus4xxClientError();
    assertThat(call(HttpMethod.GET, ana, "/api/v1/imports/nonsense", "")).hasStatus4xxClientError();
  }
}
