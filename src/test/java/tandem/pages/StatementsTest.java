package tandem.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.access.Passwords;
import tandem.actions.Doers;
import tandem.actions.Packs;
import tandem.basics.DateRange;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.Side;
import tandem.database.Acting;
import tandem.database.CountedStatements;
import tandem.plans.Adding;
import tandem.plans.Draft;
import tandem.plans.Plans;
import tandem.plans.Unit;
import tandem.stakeholders.Assigning;
import tandem.stakeholders.Letter;

/// What a page asks of PostgreSQL does not grow with the plan.
@TandemTest
class StatementsTest {
  private static final int MOST = 8;

  @Autowired MockMvcTester browser;
  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired Assigning assigning;
  @Autowired Packs packs;
  @Autowired Doers doers;
  @Autowired Passwords passwords;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  @Test
  void areFewOnEveryPageOfAPlanWithAHundredActions() {
    var ana = ana();
    var plan = planWithActions(ana, 100);
    var session = session(ana);
    // The first page of a session also keeps the key of its forms.
    assertThat(browser.get().uri("/plans").cookie(session)).hasStatusOk();
    var asked = new HashMap<String, Long>();
    var tabs = Stream.concat(PlanFrame.TABS.stream(), Stream.of("suggestions")).toList();
    for (var tab : tabs) {
      var path = "/plans/" + plan + (tab.equals("overview") ? "" : "/" + tab);
      asked.put(
          tab,
          CountedStatements.during(
              () -> assertThat(browser.get().uri(path).cookie(session)).hasStatusOk()));
    }
    assertThat(asked)
        .allSatisfy((tab, statements) ->
            assertThat(statements).as(tab + " of " + asked).isBetween(4L, (long) MOST));
  }

  /// However one looks at two hundred actions, each with somebody who does it: the page stays
  /// small.
  @Test
  void areFewInEveryViewOfTwoHundredActions() {
    var ana = ana();
    var plan = planWithActions(ana, 2);
    var goal = draft(plan, ana).units("goal").getFirst().id().toString();
    IntStream.range(0, 33)
        .forEach(n -> {
          var day = LocalDate.of(2027, 2, 1).plusDays(n);
          Acting.as(ana.person(), () -> packs.add(plan, "launch-event", day, goal, ana));
        });
    var actions = draft(plan, ana).units("action").stream().map(Unit::id).toList();
    Acting.as(ana.person(), () -> doers.give(plan, actions, ana.person(), ana));
    var session = session(ana);
    assertThat(browser.get().uri("/plans").cookie(session)).hasStatusOk();
    for (var as : List.of("list", "timeline", "board", "calendar")) {
      var path = "/plans/" + plan + "/actions?as=" + as;
      var bytes = new int[1];
      var asked =
          CountedStatements.during(() -> {
            var page = browser.get().uri(path).cookie(session).exchange();
            assertThat(page).hasStatusOk();
            bytes[0] = page.getResponse().getContentAsByteArray().length;
          });
      assertThat(asked).as(as).isBetween(4L, (long) MOST);
      assertThat(bytes[0]).as("bytes of the " + as).isLessThan(300_000);
    }
  }

  private Draft draft(PlanId plan, Member by) {
    return Acting.as(by.person(), () -> plans.draft(plan));
  }

  @Test
  void areFewWhereverOneSearches() {
    var ana = ana();
    planWithActions(ana, 100);
    var session = session(ana);
    assertThat(browser.get().uri("/plans").cookie(session)).hasStatusOk();
    var asked =
        CountedStatements.during(() ->
            assertThat(browser.get().uri("/search?q=visit").cookie(session))
                .bodyText()
                .contains("<mark>Visit</mark>"));
    assertThat(asked).as(CountedStatements.told()).isBetween(4L, (long) MOST);
  }

  /// The moment, and what changed since.
  @Test
  void areTwoMoreToTellWhatChanged() {
    var ana = ana();
    var plan = planWithActions(ana, 10);
    var session = session(ana);
    assertThat(browser.get().uri("/plans").cookie(session)).hasStatusOk();
    for (var tab : List.of("strategies", "goals", "actions", "people")) {
      var path = "/plans/" + plan + "/" + tab + "?since=agreed";
      var asked =
          CountedStatements.during(
              () -> assertThat(browser.get().uri(path).cookie(session)).hasStatusOk());
      assertThat(asked).as(tab).isBetween(6L, MOST + 2L);
    }
  }

  /// The matrix of a big plan: few statements, and a page that a phone can load.
  @Test
  void areFewForTwoHundredActionsOfSixtyPeople() {
    var ana = ana();
    var plan = planWithActions(ana, 200);
    var people = people(plan, ana, 60);
    var letters = new ArrayList<Assigning.Giving>();
    var actions = Acting.as(ana.person(), () -> plans.draft(plan)).units("action");
    for (int n = 0; n < actions.size(); n++) {
      var others = List.of(Letter.A, Letter.S, Letter.C, Letter.I);
      for (int k = 0; k < others.size(); k++) {
        var person = people.get((n * 7 + k * 13) % people.size());
        letters.add(new Assigning.Giving(actions.get(n).id(), person, others.get(k), 0));
      }
    }
    Acting.as(ana.person(), () -> assigning.give(plan, letters, ana));
    var session = session(ana);
    assertThat(browser.get().uri("/plans").cookie(session)).hasStatusOk();
    var page = new AtomicReference<String>();
    var asked =
        CountedStatements.during(() ->
            page.set(
                new String(
                    browser
                        .get()
                        .uri("/plans/" + plan + "/people")
                        .cookie(session)
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                    StandardCharsets.UTF_8)));
    assertThat(page.get()).contains("Visit customer 200").contains("Guest 59");
    assertThat(page.get().split("<td><a ", -1)).hasSize(1001);
    assertThat(page.get().getBytes(StandardCharsets.UTF_8).length).isLessThan(300_000);
    assertThat(asked).as(CountedStatements.told()).isBetween(4L, (long) MOST);
  }

  private List<PersonId> people(PlanId plan, Member ana, int many) {
    var db = JdbcClient.create(owner);
    var partner = Acting.as(ana.person(), () -> plans.plan(plan)).partner().organisation();
    return IntStream.range(0, many)
        .mapToObj(n -> {
          var id = PersonId.fresh();
          var of = n % 2 == 0 ? ana.organisation() : partner;
          db.sql(
                  "insert into organisations.person (id, organisation, name, email) values (?, ?, ?, ?)")
              .params(id.value(), of.value(), "Guest " + n, id + "@example.org")
              .update();
          db.sql("insert into access.membership (plan, person, joined_at) values (?, ?, now())")
              .params(plan.value(), id.value())
              .update();
          return id;
        })
        .toList();
  }

  private PlanId planWithActions(Member by, int actions) {
    var period = new DateRange(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 1, 1));
    var start =
        new Plans.Start(
            "Growing together",
            period,
            Currency.getInstance("EUR"),
            period.start(),
            Side.VENDOR,
            "Korhonen Oy");
    var plan = Acting.as(by.person(), () -> plans.create(start, by));
    var strategy =
        new Adding.Addition("strategy", null, null, false, Map.of("statement", "Open the North"));
    var served = Acting.as(by.person(), () -> adding.add(plan, strategy, List.of(), by));
    var goal =
        new Adding.Addition(
            "goal",
            null,
            null,
            false,
            Map.of("title", "Win 25", "vendor_strategy", served.toString()));
    Acting.as(by.person(), () -> adding.add(plan, goal, List.of(), by));
    IntStream.rangeClosed(1, actions).forEach(n -> action(plan, "Visit customer " + n, by));
    return plan;
  }

  private void action(PlanId plan, String title, Member by) {
    var values = Map.of("title", title, "start", "2027-01-04", "due", "2027-02-04", "effort", "8");
    var addition = new Adding.Addition("action", null, null, false, values);
    var id = Acting.as(by.person(), () -> adding.add(plan, addition, List.of(), by));
    Acting.as(by.person(), () -> assigning.give(plan, id, by.person(), Letter.R, 0, by));
  }

  private Cookie session(Member who) {
    var signedIn =
        browser
            .post()
            .uri("/sign-in")
            .param("email", who.email())
            .param("password", PASSWORD)
            .with(csrf())
            .exchange();
    return Objects.requireNonNull(signedIn.getResponse().getCookie("tandem"));
  }

  private static final String PASSWORD = "a long enough password";

  private Member ana() {
    var db = JdbcClient.create(owner);
    var ana = new Member(PersonId.fresh(), OrganisationId.fresh(), "Ana", "");
    var email = ana.person() + "@vela.example";
    db.sql("insert into organisations.organisation (id, name) values (?, 'Vela Software')")
        .params(ana.organisation().value())
        .update();
    db.sql(
            "insert into organisations.person (id, organisation, name, email) values (?, ?, 'Ana', ?)")
        .params(ana.person().value(), ana.organisation().value(), email)
        .update();
    db.sql("insert into access.credential (person, password_hash) values (?, ?)")
        .params(ana.person().value(), passwords.chosen(PASSWORD, PASSWORD))
        .update();
    return new Member(ana.person(), ana.organisation(), "Ana", email);
  }
}
