package tandem.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tandem.Newcomers;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.access.Tokens;
import tandem.basics.PlanId;
import tandem.database.Acting;
import tandem.plans.Adding;
import tandem.plans.Draft;
import tandem.plans.Plans;

@TandemTest
class ManyActionsApiTest {
  @Autowired MockMvcTester http;
  @Autowired Tokens tokens;
  @Autowired Plans plans;
  @Autowired Adding adding;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource source;

  PlanId plan;
  Member ana;
  String token;

  @BeforeEach
  void aPlan() {
    var newcomers = new Newcomers(JdbcClient.create(source));
    ana = newcomers.person("Ana", newcomers.organisation("Vela Software"));
    plan = Acting.as(ana.person(), () -> plans.create(Newcomers.start("Together"), ana));
    token = Acting.as(ana.person(), () -> tokens.issue(ana, "test").secret());
  }

  @Test
  void aLineBecomesAnAction() {
    assertThat(post("/quick-actions", "{\"line\": \"Train eight sellers @Ana 8 Mar 64h\"}"))
        .hasStatus(201);
    var action = draft().units(ActionShape.KIND).getFirst();
    assertThat(action.value("title")).isEqualTo("Train eight sellers");
    assertThat(action.value("effort")).isEqualTo("64");
  }

  @Test
  void aPackBecomesItsActions() {
    assertThat(http.get().uri("/api/v1/action-packs").header("Authorization", "Bearer " + token))
        .bodyText()
        .contains("launch-event");
    assertThat(post("/action-packs", "{\"pack\": \"launch-event\", \"anchor\": \"2027-05-03\"}"))
        .hasStatus(201);
    assertThat(draft().units(ActionShape.KIND)).hasSizeGreaterThan(2);
  }

  @Test
  void severalAreChangedAsTheirPreviewTold() {
    var addition = new Adding.Addition("action", null, null, false, Map.of("title", "Visit"));
    var id = Acting.as(ana.person(), () -> adding.add(plan, addition, List.of(), ana));
    var what = "\"actions\": [\"%s\"], \"what\": \"due\", \"value\": \"2027-03-08\"".formatted(id);
    var seen = draft().plan().revision();
    assertThat(post("/action-changes/preview", "{" + what + "}"))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"seen": %d, "items": [{"action": "%s", "before": null, "after": "2027-03-08", "fate": "written"}]}
            """
                .formatted(seen, id));
    assertThat(draft().unit(id).value("due")).isNull();
    assertThat(post("/action-changes", "{" + what + ", \"seen\": " + (seen - 1) + "}"))
        .hasStatus(422);
    assertThat(post("/action-changes", "{" + what + ", \"seen\": " + seen + "}")).hasStatus(204);
    assertThat(draft().unit(id).value("due")).isEqualTo("2027-03-08");
  }

  private MvcTestResult post(String path, String body) {
    return http.post()
        .uri("/api/v1/plans/" + plan + path)
        .header("Authorization", "Bearer " + token)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private Draft draft() {
    return Acting.as(ana.person(), () -> plans.draft(plan));
  }
}
