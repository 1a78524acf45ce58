package tandem.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tandem.Newcomers;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.access.SignedInMember;
import tandem.basics.PlanId;
import tandem.database.Acting;
import tandem.plans.Plans;

@TandemTest
class SentTwiceTest {
  @Autowired MockMvcTester browser;
  @Autowired Plans plans;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  Member ana;
  PlanId plan;

  @BeforeEach
  void aPlan() {
    var newcomers = new Newcomers(JdbcClient.create(owner));
    ana = newcomers.person("Ana", newcomers.organisation("Vela"));
    plan = newcomers.plan(plans, ana);
  }

  @Test
  void doesTheWorkOnceAndLeadsToTheSamePlace() {
    var first = add("one", "Grow in the Nordics");
    assertThat(first).hasStatus(302);
    assertThat(add("one", "Grow in the Nordics"))
        .hasStatus(302)
        .hasHeader("Location", Objects.requireNonNull(first.getResponse().getHeader("Location")));
    assertThat(titles()).containsExactly("Grow in the Nordics");
  }

  @Test
  void takesOtherWordsForAnotherForm() {
    add("one", "Grow in the Nordics");
    add("one", "Grow in the Baltics");
    add("two", "Grow in the Baltics");
    assertThat(titles())
        .containsExactlyInAnyOrder(
            "Grow in the Nordics", "Grow in the Baltics", "Grow in the Baltics");
  }

  @Test
  void doesTheWorkOnceWhenBothComeAtTheSameMoment() throws Exception {
    try (var two = Executors.newFixedThreadPool(2)) {
      var sent =
          IntStream.range(0, 2)
              .mapToObj(n -> (Callable<MvcTestResult>) () -> add("one", "Grow in the Nordics"));
      for (var answer : two.invokeAll(sent.toList())) {
        assertThat(answer.get()).hasStatus(302);
      }
    }
    assertThat(titles()).containsExactly("Grow in the Nordics");
  }

  @Test
  void remembersNothingOfWhatWasRefused() {
    assertThat(add("one", "")).hasStatus(422);
    var kept =
        JdbcClient.create(owner).sql("select count(*) from api.idempotency where person = ?");
    assertThat(kept.param(ana.person().value()).query(Long.class).single()).isZero();
  }

  @Test
  void givesATokenForEachTimeOneIsAsked() {
    for (int n = 0; n < 2; n++) {
      assertThat(post("/settings/tokens", "name", "script", "key", "one")).hasStatusOk();
    }
    var tokens = JdbcClient.create(owner).sql("select count(*) from access.token where person = ?");
    assertThat(tokens.param(ana.person().value()).query(Long.class).single()).isEqualTo(2);
  }

  private MvcTestResult add(String key, String title) {
    return post("/plans/" + plan + "/units", "kind", "goal", "title", title, "key", key);
  }

  private MvcTestResult post(String path, String... fields) {
    var form = browser.post().uri(path).contentType("application/x-www-form-urlencoded");
    for (int i = 0; i < fields.length; i += 2) {
      form = form.param(fields[i], fields[i + 1]);
    }
    return form.with(authentication(new SignedInMember(ana))).with(csrf()).exchange();
  }

  private Stream<String> titles() {
    return Acting.as(ana.person(), () -> plans.draft(plan)).units("goal").stream()
        .map(goal -> goal.value("title"));
  }
}
