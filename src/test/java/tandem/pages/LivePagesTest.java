package tandem.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tandem.Newcomers;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.access.OpenSessions;
import tandem.access.SignedInMember;
import tandem.basics.PlanId;
import tandem.basics.UnitId;
import tandem.database.Acting;
import tandem.ledger.Signals;
import tandem.plans.Adding;
import tandem.plans.Plans;

/// The stream of a page and who is here, as a browser asks for them.
@TandemTest
class LivePagesTest {
  static final Duration PATIENCE = Duration.ofSeconds(10);

  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired Signals signals;
  @Autowired LiveStreams streams;
  @Autowired Presence presence;
  @Autowired OpenSessions sessions;
  @Autowired FindByIndexNameSessionRepository<? extends Session> kept;
  @Autowired MockMvcTester browser;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  Member ana;
  Member ben;
  Member dov;
  PlanId plan;

  @BeforeEach
  void aPlanOfTwoAndAStranger() {
    var newcomers = new Newcomers(db());
    ana = newcomers.person("Ana", newcomers.organisation("Vela"));
    dov = newcomers.person("Dov", newcomers.organisation("Ostrow"));
    plan = newcomers.plan(plans, ana);
    ben = newcomers.person("Ben", Newcomers.partner(plans, plan, ana));
    newcomers.joins(plan, ben);
  }

  @Test
  void endTheStreamWithItsSession() {
    var session = session(kept);
    var stream = opened(ben, session.getId());
    assertThatExceptionOfType(TimeoutException.class)
        .isThrownBy(() -> stream.get(500, TimeUnit.MILLISECONDS));
    kept.deleteById(session.getId()); // as signing out everywhere does
    assertThat(stream).succeedsWithin(PATIENCE);
  }

  @Test
  void giveNoStreamToStrangers() {
    assertThat(opened(dov, session(kept).getId())).failsWithin(PATIENCE);
    assertThat(
            browser
                .get()
                .uri("/plans/{plan}/live", plan)
                .with(authentication(new SignedInMember(dov))))
        .hasStatus(404);
  }

  @Test
  void sayWhoIsHereAndWhereTheyWrite() throws Exception {
    var unit = strategy("Open the Nordics", false);
    var stream = streams.open(plan, ana);
    assertThat(signed(ben, unit)).hasStatus(204);
    awaitPeople(stream);
    assertThat(here(ana)).hasStatusOk().bodyText().contains("Ben is in “Open the Nordics”");
    assertThat(here(ben)).hasStatusOk().bodyText().doesNotContain("Ben");
  }

  @Test
  void keepTheTitleOfWhatIsPrivateFromTheOtherSide() throws Exception {
    var unit = strategy("Sell direct", true);
    var stream = streams.open(plan, ana);
    assertThat(signed(ana, unit)).hasStatus(204);
    awaitPeople(stream);
    assertThat(here(ben)).hasStatusOk().bodyText().contains("Ana").doesNotContain("Sell direct");
  }

  @Test
  void tellStrangersNothingOfWhoIsHere() {
    assertThat(here(dov)).hasStatus(404);
    assertThat(signed(dov, null)).hasStatus(404);
    assertThat(presence.in(plan)).isEmpty();
  }

  private void awaitPeople(LiveStream stream) throws InterruptedException {
    try {
      for (var news = stream.next(PATIENCE);
          !(news.orElseThrow() instanceof LiveStream.PeopleChanged);
          news = stream.next(PATIENCE)) {
        // of the strategy
      }
    } finally {
      streams.close(stream);
    }
  }

  private CompletableFuture<Void> opened(Member viewer, String session) {
    var pages = new LivePages(streams, signals, sessions, Duration.ofMillis(100));
    var request = new MockHttpServletRequest();
    request.setSession(new MockHttpSession(null, session));
    return CompletableFuture.runAsync(
        () ->
            Acting.as(
                viewer.person(),
                () -> {
                  try {
                    pages.live(plan, 0, null, viewer, request, new MockHttpServletResponse());
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                }),
        Executors.newVirtualThreadPerTaskExecutor());
  }

  private MvcTestResult here(Member viewer) {
    return browser
        .get()
        .uri("/plans/{plan}/here", plan)
        .with(authentication(new SignedInMember(viewer)))
        .exchange();
  }

  private MvcTestResult signed(Member member, @Nullable UnitId unit) {
    return browser
        .post()
        .uri("/plans/{plan}/presence", plan)
        .param("unit", unit == null ? "" : unit.toString())
        .with(authentication(new SignedInMember(member)))
        .with(csrf())
        .exchange();
  }

  private static <S extends Session> S session(FindByIndexNameSessionRepository<S> kept) {
    var session = kept.createSession();
    kept.save(session);
    return session;
  }

  private UnitId strategy(String statement, boolean onlyUs) {
    var addition =
        new Adding.Addition("strategy", null, null, onlyUs, Map.of("statement", statement));
    return Acting.as(ana.person(), () -> adding.add(plan, addition, List.of(), ana));
  }

  private JdbcClient db() {
    return JdbcClient.create(owner);
  }
}
