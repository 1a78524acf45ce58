package tandem.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.net.URI;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.access.SignedInMember;
import tandem.access.Tokens;
import tandem.basics.DateRange;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.Side;
import tandem.basics.UnitId;
import tandem.comments.Commenting;
import tandem.comments.Words;
import tandem.database.Acting;
import tandem.plans.Adding;
import tandem.plans.Plans;

/// Ana and Ben write a plan; Dov is not in it.
@TandemTest
class SearchTest {
  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired Commenting commenting;
  @Autowired Searching searching;
  @Autowired Tokens tokens;
  @Autowired MockMvcTester browser;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource source;

  JdbcClient owner;
  Member ana;
  Member ben;
  Member dov;
  PlanId plan;
  UnitId goal;

  @BeforeEach
  void aPlanOfTwoSides() {
    owner = JdbcClient.create(source);
    ana = person("Ana Thorvaldsen", organisation("Vela Software"));
    plan = as(ana, () -> plans.create(start("Hospitals together"), ana));
    var partner = as(ana, () -> plans.plan(plan)).seat(Side.PARTNER).organisation();
    ben = person("Ben Achterberg", partner);
    dov = person("Dov Elsewhere", organisation("Elsewhere"));
    joins(ben, plan);
    goal = add("goal", "title", "Win 25 hospital customers", false, ana);
  }

  @Test
  void findsEveryKindOfThingForBothSides() {
    add("strategy", "statement", "Lead in hospital backup", false, ben);
    add("action", "title", "Visit hospital buyers", false, ana);
    say("Which hospital first?", false, ana);
    for (var who : List.of(ana, ben)) {
      assertThat(kinds(who, "hospital"))
          .containsExactlyInAnyOrder("plan", "goal", "strategy", "action", "comment");
      assertThat(called(who, "achterberg")).containsExactly("Ben Achterberg");
    }
    assertThat(find(ana, "which"))
        .singleElement()
        .satisfies(hit -> {
          assertThat(hit.called().plain()).isEqualTo("Win 25 hospital customers");
          assertThat(hit.who()).isEqualTo("Ana Thorvaldsen");
          assertThat(hit.path()).contains("/units/" + goal + "/comments?at=");
        });
    assertThat(find(ana, "win 25"))
        .singleElement()
        .satisfies(
            hit -> assertThat(hit.path()).isEqualTo("/plans/" + plan + "/goals#goal-" + goal));
  }

  @Test
  void findsNothingForOutsiders() {
    add("strategy", "statement", "Lead in hospital backup", false, ben);
    say("Which hospital first?", false, ana);
    assertThat(find(dov, "hospital")).isEmpty();
    assertThat(find(dov, "achterberg")).isEmpty();
    assertThat(find(dov, "vela")).isEmpty();
    var invited = person("Ida Invited", ben.organisation());
    owner
        .sql("insert into access.membership (plan, person) values (?, ?)")
        .params(plan.value(), invited.person().value())
        .update();
    assertThat(kinds(invited, "hospital")).isEmpty();
  }

  @Test
  void findsNothingThatIsPrivateToTheOtherSide() {
    add("strategy", "statement", "Undercut Borealis everywhere", true, ana);
    say("We would settle for seventy thousand", true, ana);
    say("Between ourselves, discount of a quarter", true, ben);
    owner
        .sql(
            """
            insert into plans.field (plan, unit, name, kind, value, firmness, side, person, private_to)
            values (?, ?, 'description', 'TEXT', 'Margin note: thirtytwo percent stays', 'PENCIL', 'PARTNER', ?, ?)\
            """)
        .params(plan.value(), goal.value(), ben.person().value(), ben.organisation().value())
        .update();
    owner
        .sql(
            """
            insert into plans.field (plan, unit, name, kind, value, firmness, side, person, private_to)
            values (?, ?, 'partner_margin.q1', 'MONEY', '918273', 'PENCIL', 'PARTNER', ?, ?)\
            """)
        .params(plan.value(), goal.value(), ben.person().value(), ben.organisation().value())
        .update();
    for (var secret :
        List.of("undercut", "borealis", "boreal", "borealsi", "seventy", "\"settle for\"")) {
      assertThat(find(ana, secret)).as(secret).isNotEmpty().allMatch(Hit::onlyUs);
      assertHidden(ben, secret);
    }
    for (var secret : List.of("thirtytwo", "discount", "margin note")) {
      assertThat(find(ben, secret)).as(secret).isNotEmpty();
      assertHidden(ana, secret);
    }
    assertHidden(ana, "918273");
    assertThat(find(ana, "hospital -thirtytwo")).anyMatch(hit -> hit.kind() == Kind.GOAL);
    assertThat(page(ana, "?q=hospital")).bodyText().doesNotContain("thirtytwo");
    assertThat(api(ana, "?q=hospital")).bodyText().doesNotContain("thirtytwo");
    assertThat(page(ben, "?q=hospital")).bodyText().doesNotContain("Borealis", "seventy");
  }

  private void assertHidden(Member who, String secret) {
    assertThat(find(who, secret)).as(secret + " for " + who.name()).isEmpty();
    assertThat(api(who, "?q=" + secret.replace("\"", "")))
        .hasStatusOk()
        .bodyText()
        .contains("\"items\":[]");
  }

  @Test
  void forgetsWhatWasRemovedOrTakenBack() {
    var action = add("action", "title", "Visit zebra owners", false, ana);
    var comment = say("Is that zebra serious?", false, ana);
    assertThat(kinds(ben, "zebra")).containsExactlyInAnyOrder("action", "comment");
    owner
        .sql("update plans.unit set removed_at = now() where id = ?")
        .param(action.value())
        .update();
    Acting.as(ana.person(), () -> commenting.takeBack(plan, comment, ana));
    assertThat(kinds(ben, "zebra")).isEmpty();
  }

  @Test
  void findsBeginningsAndMisspeltWords() {
    for (var words : List.of("hosp", "cust", "25 hosp", "hopsital", "custmers", "win hospitl")) {
      assertThat(called(ben, words)).as(words).contains("Win 25 hospital customers");
    }
    assertThat(called(ana, "achtrberg")).containsExactly("Ben Achterberg");
    assertThat(called(ana, "giraffe")).isEmpty();
    assertThat(kinds(ana, "\"25 customers\"")).isEmpty();
    assertThat(kinds(ana, "\"25 hospital\"")).containsExactly("goal");
    assertThat(kinds(ana, "hospitals -together")).isEmpty();
  }

  @Test
  void putsTheBestFirst() {
    add("goal", "title", "Renewal", false, ana);
    add("goal", "title", "Renewal in the North", false, ana);
    add("goal", "title", "Keep up renewal", false, ana);
    add("action", "title", "Ask who wants renewal", false, ana);
    add("goal", "title", "Renewed interest", false, ana);
    assertThat(called(ana, "renewal"))
        .startsWith("Renewal", "Renewal in the North")
        .contains("Keep up renewal", "Ask who wants renewal")
        .endsWith("Renewed interest");
    assertThat(find(ana, "renewal")).extracting(Hit::rank).containsExactly(4, 3, 2, 2, 1);
  }

  @Test
  void tellsAPersonOnceAndColleaguesWithoutAPlanToo() {
    var second = as(ana, () -> plans.create(start("Schools together"), ana));
    joins(ben, second);
    var colleague = person("Cyd Northcott", ana.organisation());
    assertThat(find(ana, "achterberg")).hasSize(1);
    assertThat(find(ana, "northcott"))
        .singleElement()
        .satisfies(hit -> assertThat(hit.path()).isNull());
    assertThat(find(ben, "northcott")).isEmpty();
    assertThat(page(ana, "?q=northcott")).bodyText().contains("In no plan with you");
    assertThat(page(ana, "?q=together&plan=" + second)).bodyText().contains("Schools", "1 found");
    assertThat(find(colleague, "together")).isEmpty();
  }

  @Test
  void isAPageThatMarksAndEscapes() {
    add("goal", "title", "<b>Bold</b> & brave", false, ana);
    assertThat(page(ana, "?q=bold"))
        .hasStatusOk()
        .bodyText()
        .contains("&lt;b&gt;<mark>Bold</mark>&lt;/b&gt; &amp; brave", "1 found")
        .doesNotContain("<b>Bold");
    assertThat(page(ana, "?q=<script>1"))
        .bodyText()
        .contains("Nothing found for “&lt;script&gt;1”")
        .doesNotContain("<script>1");
    assertThat(page(ana, "")).hasStatusOk().bodyText().contains("You find what you may see");
    assertThat(page(ana, "?q=%25"))
        .hasStatus(422)
        .bodyText()
        .contains("Type at least one letter or digit");
    assertThat(page(ana, "?q=a&kind=shoe"))
        .hasStatus(422)
        .bodyText()
        .contains("nothing one can search for");
    for (var odd :
        List.of(
            "a'b",
            "a\\b",
            "a:*b",
            "a&",
            "!a",
            "(a",
            "\"a",
            "a or",
            "or",
            "<->a",
            "a\ud83d\ude00",
            "日本",
            "ﬃ")) {
      assertThat(find(ana, odd)).as(odd).isNotNull();
    }
  }

  @Test
  void showsTwentyAndTurnsPagesForPrograms() throws Exception {
    for (var i = 0; i < 22; i++) {
      add("action", "title", "Call clinic " + i, false, ana);
    }
    assertThat(page(ana, "?q=clinic"))
        .bodyText()
        .contains("The best 20")
        .containsPattern("(?s)(Call <mark>clinic</mark>.*){20}");
    var first = api(ana, "?q=clinic&limit=20&kind=action");
    assertThat(first).hasStatusOk();
    var next =
        Pattern.compile("\"next\":\"([^\"]+)\"").matcher(first.getResponse().getContentAsString());
    assertThat(next.find()).isTrue();
    assertThat(api(ana, "?q=clinic&limit=20&kind=action&cursor=" + next.group(1)))
        .bodyText()
        .contains("\"next\":null", "\"plan_title\":\"Hospitals together\"")
        .containsPattern("(Call clinic.*){2}");
    assertThat(api(ana, "?q=clinic&kind=goal")).bodyText().contains("\"items\":[]");
    assertThat(browser.get().uri("/api/v1/search?q=clinic")).hasStatus(401);
    assertThat(browser.get().uri("/search?q=clinic")).hasStatus(302);
  }

  private List<Hit> find(Member who, String words) {
    return as(who, () -> searching.find(Asked.of(words, "", ""), 100));
  }

  private List<String> kinds(Member who, String words) {
    return find(who, words).stream().map(it -> it.kind().key()).toList();
  }

  private List<String> called(Member who, String words) {
    return find(who, words).stream().map(it -> it.called().plain()).toList();
  }

  private MvcTestResult page(Member who, String query) {
    return browser
        .get()
        .uri(URI.create("/search" + query.replace("<", "%3C").replace(">", "%3E")))
        .with(authentication(new SignedInMember(who)))
        .exchange();
  }

  private MvcTestResult api(Member who, String query) {
    var token = as(who, () -> tokens.issue(who, "test").secret());
    return browser
        .get()
        .uri("/api/v1/search" + query)
        .header("Authorization", "Bearer " + token)
        .exchange();
  }

  private UnitId add(String kind, String title, String text, boolean onlyUs, Member by) {
    var addition = new Adding.Addition(kind, null, null, onlyUs, Map.of(title, text));
    return as(by, () -> adding.add(plan, addition, List.of(), by));
  }

  private java.util.UUID say(String text, boolean onlyUs, Member by) {
    return as(by, () -> commenting.begin(plan, goal, onlyUs, Words.of(text, List.of()), by));
  }

  private static <T> T as(Member who, Supplier<T> work) {
    return Acting.as(who.person(), work::get);
  }

  private void joins(Member who, PlanId plan) {
    owner
        .sql("insert into access.membership (plan, person, joined_at) values (?, ?, now())")
        .params(plan.value(), who.person().value())
        .update();
  }

  private OrganisationId organisation(String name) {
    var id = OrganisationId.fresh();
    owner
        .sql("insert into organisations.organisation (id, name) values (?, ?)")
        .params(id.value(), name)
        .update();
    return id;
  }

  private Member person(String name, OrganisationId organisation) {
    var id = PersonId.fresh();
    var email = id + "@example.org";
    owner
        .sql("insert into organisations.person (id, organisation, name, email) values (?, ?, ?, ?)")
        .params(id.value(), organisation.value(), name, email)
        .update();
    return new Member(id, organisation, name, email);
  }

  private static Plans.Start start(String title) {
    var year = new DateRange(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 1, 1));
    return new Plans.Start(
        title, year, Currency.getInstance("EUR"), year.start(), Side.VENDOR, "Korhonen Oy");
  }
}
