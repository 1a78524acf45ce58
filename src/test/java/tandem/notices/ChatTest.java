package tandem.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.access.SignedInMember;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.database.Acting;
import tandem.inbox.PlanOfTwo;
import tandem.plans.Adding;
import tandem.plans.Drafting;
import tandem.plans.Plans;
import tandem.plans.Suggesting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TandemTest
class ChatTest {
  @Autowired MockMvcTester browser;
  @Autowired JdbcClient jdbc;
  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired Drafting drafting;
  @Autowired Suggesting suggesting;
  @Autowired Channels channels;
  @Autowired ChatPosts posts;
  @Autowired PlanNews news;
  @Autowired JsonMapper json;
  @Autowired DataSource app;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  final List<String> posted = new ArrayList<>();
  final SettableClock time = new SettableClock();
  volatile int status = 200;
  HttpServer chat;
  ManualScheduler jobs;
  PlanOfTwo two;
  Member ana;
  Member ben;
  UnitId action;

  @BeforeEach
  void aChatAndAPlan() throws Exception {
    chat = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    chat.createContext(
        "/",
        call -> {
          posted.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          call.sendResponseHeaders(status, -1);
          call.close();
        });
    chat.start();
    jobs =
        TestHelper.createManualScheduler(app, posts.tasks())
            .clock(time)
            .tableName("inbox.job")
            .build();
    two = PlanOfTwo.in(owner, plans);
    two.benJoins();
    two.owner().sql("delete from inbox.job").update();
    ana = two.ana();
    ben = two.ben();
    action = add("action", Map.of("title", "Visit <ten> & more", "due", "2027-02-04"), false);
  }

  @AfterEach
  void stop() {
    chat.stop(0);
  }

  @Test
  void hearsInSlackWhatWaitsForItsSideOnce() {
    set(Chat.SLACK, ana);
    suggest();
    tell();
    tell();
    run(Duration.ZERO);
    assertThat(posted).hasSize(1);
    var blocks = read(posted.getFirst()).get("blocks");
    assertThat(blocks.get(0).get("text").get("text").asString())
        .isEqualTo("Grüße: growing together");
    assertThat(blocks.get(1).get("text").get("text").asString())
        .contains("Ben suggests", "Visit &lt;ten&gt; &amp; more → Visit five");
    assertThat(blocks.findValuesAsString("url")).singleElement().asString().startsWith("http");
  }

  @Test
  void hearsInTeamsAsACard() {
    set(Chat.TEAMS, ben);
    write(action, "due", "2027-03-04");
    tell();
    run(Duration.ZERO);
    var card = read(posted.getFirst()).get("attachments").get(0).get("content");
    assertThat(card.get("type").asString()).isEqualTo("AdaptiveCard");
    assertThat(card.get("body").toString()).contains("By: 4 Feb 2027 → 4 Mar 2027");
    assertThat(card.get("actions").get(0).get("title").asString()).isEqualTo("See the actions");
  }

  @Test
  void isTriedAgainUntilItIsTaken() {
    set(Chat.SLACK, ana);
    suggest();
    tell();
    status = 500;
    run(Duration.ZERO);
    assertThat(posted).hasSize(1);
    assertThat(Acting.as(ana.person(), () -> channels.of(two.plan())).getFirst().error())
        .isEqualTo("HTTP 500");
    status = 200;
    run(Duration.ZERO);
    assertThat(posted).as("before its time").hasSize(1);
    run(Duration.ofMinutes(2));
    run(Duration.ofMinutes(30));
    assertThat(posted).hasSize(2);
    assertThat(Acting.as(ana.person(), () -> channels.of(two.plan())).getFirst().error()).isNull();
  }

  @Test
  void hearsNothingThatASideKeepsToItselfItsOwnNeither() {
    set(Chat.SLACK, ana);
    set(Chat.SLACK, ben);
    var ours = add("strategy", Map.of("statement", "Squeeze them"), true);
    write(ours, "statement", "Squeeze them more");
    tell();
    run(Duration.ZERO);
    assertThat(posted).isEmpty();
  }

  @Test
  void isSeenByItsOwnSideAloneAndItsAddressByNobody() {
    set(Chat.SLACK, ana);
    assertThat(look(ana)).contains("127.0.0.1", "set by Ana").doesNotContain("/secret-of-ours");
    assertThat(look(ben)).doesNotContain("127.0.0.1", "set by Ana");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.slack.com/services/T/B/x",
        "https://hooks.slack.com.example.org/x",
        "https://example.org/hooks.slack.com",
        "https://somebody@hooks.slack.com/x",
        "https://hooks.slack.com:8443/x",
        "https://logic.azure.com.example.org/",
        "https://169.254.169.254/latest",
        "file:///etc/passwd",
        ""
      })
  void isOnlyWhereThoseServicesAre(String url) {
    var strict =
        new Channels(
            jdbc, Clock.systemUTC(), List.of("hooks.slack.com", ".logic.azure.com"), false);
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> strict.allowed(url))
        .withMessage("channels.url-refused");
    assertThat(strict.allowed("https://prod-1.westeurope.logic.azure.com/workflows/x?sig=y"))
        .startsWith("https://prod-1");
  }

  private String look(Member who) {
    var answer =
        browser
            .get()
            .uri("/plans/" + two.plan() + "/channels")
            .with(authentication(new SignedInMember(who)))
            .exchange();
    try {
      return answer.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private JsonNode read(String text) {
    return json.readTree(text);
  }

  private void set(Chat kind, Member by) {
    var url = "http://127.0.0.1:" + chat.getAddress().getPort() + "/secret-of-ours";
    Acting.as(by.person(), () -> channels.set(plans.plan(two.plan()), kind, url, by));
  }

  private void run(Duration pause) {
    time.set(Instant.now().plus(pause));
    jobs.runAnyDueExecutions();
  }

  private void tell() {
    news.tell(two.plan(), Acting.as(ana.person(), () -> plans.plan(two.plan())).revision());
  }

  private void suggest() {
    Acting.as(
        ben.person(),
        () -> suggesting.suggest(two.plan(), action, "title", "Visit five", "We are two", ben));
  }

  private UnitId add(String kind, Map<String, String> values, boolean onlyUs) {
    var addition = new Adding.Addition(kind, null, null, onlyUs, values);
    return Acting.as(ana.person(), () -> adding.add(two.plan(), addition, List.of(), ana));
  }

  private void write(UnitId unit, String field, String text) {
    Acting.as(ana.person(), () -> drafting.write(two.plan(), unit, field, text, 1, ana));
  }
}
