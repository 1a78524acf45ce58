package tandem.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.access.SignedInMember;
import tandem.access.Tokens;
import tandem.basics.UnitId;
import tandem.database.Acting;
import tandem.plans.Ask;
import tandem.plans.Drafting;
import tandem.plans.Plans;
import tandem.stakeholders.Assigning;
import tandem.stakeholders.Letter;

@TandemTest
class InboxApiTest {
  @Autowired MockMvcTester http;
  @Autowired Tokens tokens;
  @Autowired Plans plans;
  @Autowired Drafting drafting;
  @Autowired Assigning assigning;
  @Autowired Needs needs;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  PlanOfTwo two;

  @BeforeEach
  void aRoleAndABlankForBen() {
    two = PlanOfTwo.in(owner, plans);
    two.benJoins();
    var whole = new UnitId(two.plan().value());
    Acting.as(
        two.ana().person(),
        () -> {
          assigning.give(two.plan(), whole, two.ben().person(), Letter.of("R"), 0, two.ana());
          drafting.leaveBlank(two.plan(), whole, new Ask("purpose", "Why?", null), 0, two.ana());
        });
  }

  @Test
  void tellsWhatWaitsForWhoeverAsks() throws Exception {
    var answer = inbox(two.ben(), "");
    assertThat(answer).hasStatusOk();
    assertThat(answer)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"items": [{"reason": "accept", "plan": "%1$s", "plan_title": "Grüße: growing together",
                        "about": "%1$s", "letter": "R"},
                       {"reason": "fill", "plan": "%1$s", "about": "%1$s", "text": "1", "letter": null}],
             "next": null, "plans_waiting_for_others": 0}
            """
                .formatted(two.plan()));
    assertThat(http.get().uri("/inbox").with(authentication(new SignedInMember(two.ben()))))
        .bodyText()
        .contains("Your part: R, does it", "Blanks for your side to fill: 1");
  }

  @Test
  void tellsOthersOnlyTheirOwn() {
    assertThat(inbox(two.ana(), ""))
        .bodyJson()
        .isLenientlyEqualTo("{\"items\": [], \"plans_waiting_for_others\": 1}");
    var dov = two.colleague("Dov");
    assertThat(inbox(dov, ""))
        .bodyJson()
        .isLenientlyEqualTo("{\"items\": [], \"plans_waiting_for_others\": 0}");
    assertThat(http.get().uri("/api/v1/inbox")).hasStatus(401);
  }

  @Test
  void turnsPages() throws Exception {
    var first = inbox(two.ben(), "?limit=1");
    assertThat(first).bodyText().contains("accept").doesNotContain("fill");
    var next =
        Pattern.compile("\"next\":\"([^\"]+)\"").matcher(first.getResponse().getContentAsString());
    assertThat(next.find()).isTrue();
    assertThat(inbox(two.ben(), "?limit=1&cursor=" + next.group(1)))
        .bodyText()
        .contains("fill", "\"next\":null")
        .doesNotContain("accept");
    assertThat(inbox(two.ben(), "?limit=0")).hasStatus(422);
  }

  @Test
  void nudgesAndPutsOff() throws Exception {
    assertThat(inbox(two.ana(), "/waited-for"))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"items": [{"person": "%s", "name": "Ben", "may_be_nudged": true,
                        "waits_for": [{"kind": "blanks", "count": 1}, {"kind": "letters", "count": 1}]}]}
            """
                .formatted(two.ben().person()));
    var whom = "{\"plan\": \"%s\", \"person\": \"%s\"}".formatted(two.plan(), two.ben().person());
    assertThat(send(two.ana(), HttpMethod.POST, "/nudges", whom)).hasStatus(204);
    assertThat(send(two.ana(), HttpMethod.POST, "/nudges", whom)).hasStatus(422);
    var need =
        Acting.as(two.ben().person(), () -> needs.of(two.ben())).rows().getFirst().id().toString();
    var until = "{\"until\": \"%s\"}".formatted(LocalDate.now(ZoneOffset.UTC).plusDays(7));
    assertThat(send(two.ben(), HttpMethod.PUT, "/" + need + "/snooze", until)).hasStatus(204);
    assertThat(inbox(two.ben(), "")).bodyText().doesNotContain(need);
    assertThat(inbox(two.ben(), "?snoozed=true")).bodyText().contains(need, "snoozed_until");
    assertThat(send(two.ben(), HttpMethod.DELETE, "/" + need + "/snooze", "")).hasStatus(204);
    assertThat(inbox(two.ben(), "?group=acknowledge")).bodyText().contains(need);
    assertThat(inbox(two.ben(), "?group=fill")).bodyText().doesNotContain(need);
  }

  private MvcTestResult send(Member who, HttpMethod method, String path, String body) {
    var token = Acting.as(who.person(), () -> tokens.issue(who, "test").secret());
    return http.method(method)
        .uri("/api/v1/inbox" + path)
        .header("Authorization", "Bearer " + token)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private MvcTestResult inbox(Member who, String query) {
    var token = Acting.as(who.person(), () -> tokens.issue(who, "test").secret());
    return http.get()
        .uri("/api/v1/inbox" + query)
        .header("Authorization", "Bearer " + token)
        .exchange();
  }
}
