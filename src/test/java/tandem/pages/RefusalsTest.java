package tandem.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tandem.basics.PlanId;
import tandem.basics.Quarter;
import tandem.basics.RuleBroken;

class RefusalsTest {
  private final MockMvcTester browser = Framed.around(new Stubborn());

  RefusalsTest() throws IOException {}

  @Test
  void areAPageWithAWayBackForPeople() {
    assertThat(browser.get().uri("/rule").header("Referer", "http://localhost/plans/1?x=2"))
        .hasStatus(422)
        .bodyText()
        .contains("There is no quarter “Q9”", "href=\"/plans/1?x=2\"", "nonce=");
  }

  @Test
  void neverLeadToOtherHosts() {
    assertThat(browser.get().uri("/rule").header("Referer", "http://else.example/plans"))
        .bodyText()
        .contains("href=\"/\"");
  }

  @Test
  void escapeWhatPeopleTyped() {
    assertThat(browser.get().uri("/quarter?q=<b>"))
        .hasStatus(422)
        .bodyText()
        .doesNotContain("<b>")
        .contains("&lt;b");
  }

  @Test
  void areAProblemWithItsFieldForPrograms() {
    assertThat(browser.get().uri("/api/v1/rule"))
        .hasStatus(422)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"type": "urn:tandem:quarter.unknown",
             "errors": [{"field": "quarter",
                         "message": "There is no quarter “Q9”: it is Q1, Q2, Q3 or Q4."}]}
            """);
  }

  @Test
  void nameTheInputThatCannotBeRead() {
    assertThat(browser.get().uri("/api/v1/count?count=many"))
        .hasStatus(400)
        .bodyText()
        .contains("\"field\":\"count\"");
    assertThat(browser.get().uri("/api/v1/count"))
        .hasStatus(400)
        .bodyText()
        .contains("\"field\":\"count\"", "is missing");
    assertThat(post("{\"goals\": [{\"year\": \"soon\"}]}"))
        .hasStatus(400)
        .bodyText()
        .contains("\"field\":\"goals[0].year\"");
    assertThat(post("{")).hasStatus(400).bodyText().contains("not well-formed");
  }

  @Test
  void tellAnUnreadableIdLikeAnUnknownOne() {
    assertThat(browser.get().uri("/plan/nonsense")).hasStatus(404);
  }

  @Test
  void keepToThemselvesWhatWentWrongInside() {
    assertThat(browser.get().uri("/broken"))
        .hasStatus(500)
        .bodyText()
        .contains("That went wrong on our side")
        .doesNotContain("secret");
  }

  @Test
  void coverNulBytes() {
    assertThat(browser.get().uri("/quarter").param("q", "a\0b")).hasStatus(400);
  }

  private MockMvcTester.MockMvcRequestBuilder post(String body) {
    return browser
        .post()
        .uri("/api/v1/goals")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }

  record Goal(int year) {}

  record Goals(java.util.List<Goal> goals) {}

  @RestController
  static class Stubborn {
    @GetMapping({"/rule", "/api/v1/rule"})
    String rule() {
      throw RuleBroken.in("quarter", "quarter.unknown", "Q9");
    }

    @GetMapping("/quarter")
    String quarter(@RequestParam String q) {
      return Quarter.of(q).toString();
    }

    @GetMapping("/api/v1/count")
    int count(@RequestParam int count) {
      return count;
    }

    @PostMapping("/api/v1/goals")
    int goals(@RequestBody Goals goals) {
      return goals.goals().size();
    }

    @GetMapping("/plan/{plan}")
    String plan(@PathVariable PlanId plan) {
      return plan.toString();
    }

    @GetMapping("/broken")
    String broken() {
      throw new IllegalStateException("secret");
    }
  }
}
