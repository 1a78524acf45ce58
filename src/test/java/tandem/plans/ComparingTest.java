package tandem.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.comments.Commenting;
import tandem.comments.Words;
import tandem.database.Acting;
import tandem.ledger.Looking;

/// What a plan was is told from its book, to each side as far as it may read it.
@TandemTest
class ComparingTest {
  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired Drafting drafting;
  @Autowired Commenting commenting;
  @Autowired Comparing comparing;
  @Autowired Looking looking;
  @Autowired MockMvcTester browser;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  Table table;
  UnitId goal;

  @BeforeEach
  void aGoal() {
    table = new Table(JdbcClient.create(owner), plans);
    goal = add(table.ana, "goal", Map.of("title", "Grow"), false);
    write(table.ana, "title", "Grow more", 1);
    write(table.chloe, "title", "Grow most", 2);
  }

  @Test
  void tellsTheOldAndTheNewAndWhoChangedItLast() {
    assertThat(lines(table.ben, "1", ""))
        .extracting(
            ComparedLine::about,
            ComparedLine::what,
            ComparedLine::before,
            ComparedLine::after,
            ComparedLine::person)
        .containsExactly(tuple("Grow most", "Goal", "Grow", "Grow most", "Chloé"));
  }

  @Test
  void comparesTwoRevisionsThatAreBothPast() {
    assertThat(lines(table.ben, "1", "2"))
        .extracting(ComparedLine::before, ComparedLine::after, ComparedLine::person)
        .containsExactly(tuple("Grow", "Grow more", "Ana"));
  }

  @Test
  void tellsNothingOfWhatWasChangedBack() {
    write(table.ana, "title", "Grow", 3);
    assertThat(lines(table.ben, "1", "")).isEmpty();
  }

  @Test
  void takesTalkForNoDifference() {
    var from = revision();
    var words = Words.of("Why so little?", List.of());
    Acting.as(
        table.ana.person(), () -> commenting.begin(table.plan, goal, false, words, table.ana));
    assertThat(revision()).isGreaterThan(from);
    assertThat(lines(table.ben, "" + from, "")).isEmpty();
  }

  @Test
  void marksWhatCameAndWhatLeft() {
    var left = add(table.ana, "action", Map.of("title", "Call them"), false);
    var from = revision();
    add(table.ana, "action", Map.of("title", "Visit them"), false);
    Acting.as(table.ana.person(), () -> adding.remove(table.plan, left, table.ana));
    assertThat(lines(table.ben, "" + from, ""))
        .filteredOn(ComparedLine::title)
        .extracting(ComparedLine::before, ComparedLine::after, ComparedLine::state)
        .containsExactlyInAnyOrder(
            tuple(null, "Visit them", ComparedLine.State.FRESH),
            tuple("Call them", null, ComparedLine.State.GONE));
    assertThat(lines(table.ben, "" + from, "")).noneMatch(ComparedLine::undo);
    assertThat(lines(table.ana, "" + from, "")).anyMatch(ComparedLine::undo);
  }

  @Test
  void keepsWhatIsPrivateFromTheOtherSide() {
    var from = revision();
    add(table.ana, "strategy", Map.of("statement", "Sell quite directly"), true);
    Acting.as(
        table.ben.person(),
        () -> drafting.write(table.plan, goal, "partner_margin.q1", "4711", 0, table.ben));
    assertThat(lines(table.ana, "" + from, ""))
        .extracting(ComparedLine::after)
        .containsExactly("Sell quite directly");
    assertThat(lines(table.ben, "" + from, ""))
        .extracting(ComparedLine::after)
        .containsExactly("4,711");
    for (var path : List.of("history/compare?from=", "strategies?since=", "history?x=")) {
      assertThat(get(table.ben, path + from))
          .hasStatusOk()
          .bodyText()
          .doesNotContain("Sell quite directly");
    }
    assertThat(get(table.ana, "goals?since=" + from)).bodyText().doesNotContain("4,711");
  }

  @Test
  void showsTheOldStruckAboveTheNewOnItsTable() {
    assertThat(get(table.ben, "goals?since=1"))
        .hasStatusOk()
        .bodyText()
        .containsPattern("<del>Grow</del>[\\s\\S]*Grow most");
    assertThat(get(table.ben, "goals")).bodyText().doesNotContain("<del>");
  }

  @Test
  void drawsAUnitAnewBesideWhatItWas() {
    assertThat(get(table.ben, "goals?since=1")).bodyText().contains("/goals/" + goal + "?since=1");
    assertThat(get(table.ben, "goals/" + goal + "?since=1"))
        .hasStatusOk()
        .bodyText()
        .contains("<del>Grow</del>");
  }

  @Test
  void takesADayAsItsBeginning() {
    var today = LocalDate.now(ZoneOffset.UTC);
    assertThat(lines(table.ben, today.toString(), ""))
        .filteredOn(ComparedLine::title)
        .extracting(ComparedLine::state)
        .containsExactly(ComparedLine.State.FRESH);
    assertThat(lines(table.ben, today.plusDays(1).toString(), "")).isEmpty();
  }

  @Test
  void refusesWhatIsNoMoment() {
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> lines(table.ben, "yesterday", ""))
        .satisfies(refused -> assertThat(refused.field()).isEqualTo("from"));
  }

  @Test
  void remembersWhatEachPersonHasSeen() {
    know(table.ben, 2);
    assertThat(lines(table.ben, "looked", ""))
        .extracting(ComparedLine::before)
        .containsExactly("Grow more");
    assertThat(lines(table.ana, "looked", ""))
        .extracting(ComparedLine::state)
        .containsExactly(ComparedLine.State.FRESH);
  }

  @Test
  void keepsWhatWasSeenBeforeTheVisitWhileItLasts() {
    know(table.ben, 1);
    Acting.as(table.ben.person(), () -> looking.saw(table.plan, 3, table.ben));
    assertThat(lines(table.ben, "looked", "")).hasSize(1);
    JdbcClient.create(owner)
        .sql("update ledger.looked set at = at - interval '31 minutes' where plan = ?")
        .param(table.plan.value())
        .update();
    Acting.as(table.ben.person(), () -> looking.saw(table.plan, 3, table.ben));
    assertThat(lines(table.ben, "looked", "")).isEmpty();
  }

  @Test
  void isNotSeenBecauseAPageWasFetched() {
    know(table.ben, 1);
    get(table.ben, "goals?since=looked");
    get(table.ben, "history/compare?from=looked");
    assertThat(lines(table.ben, "looked", "")).hasSize(1);
  }

  @Test
  void isSeenAtThePressOfAButton() {
    var pressed =
        browser
            .post()
            .uri("/plans/{plan}/seen", table.plan)
            .param("revision", "3")
            .param("back", "//elsewhere.example")
            .with(authentication(new SignedInMember(table.ben)))
            .with(csrf())
            .exchange();
    assertThat(pressed).hasStatus(302).hasRedirectedUrl("/plans/" + table.plan + "/history");
    assertThat(lines(table.ben, "looked", "")).isEmpty();
  }

  @Test
  void tellsTheActivityOfOneUnitPersonOrSide() {
    add(table.ben, "strategy", Map.of("statement", "Sell more"), false);
    assertThat(get(table.ana, "history?unit=" + goal))
        .bodyText()
        .contains("Grow more")
        .doesNotContain("<b>Sell more</b>");
    assertThat(get(table.ana, "history?person=" + table.chloe.person()))
        .bodyText()
        .contains("<b>Grow most</b>")
        .doesNotContain("<b>Sell more</b>");
    assertThat(get(table.ana, "history?side=partner"))
        .bodyText()
        .contains("<b>Sell more</b>")
        .doesNotContain("<b>Grow most</b>");
  }

  private List<ComparedLine> lines(Member viewer, String from, String to) {
    return Acting.as(
        viewer.person(), () -> comparing.between(plans.draft(table.plan), from, to).lines());
  }

  private void know(Member who, long revision) {
    Acting.as(who.person(), () -> looking.know(table.plan, revision, who));
  }

  private long revision() {
    return Acting.as(table.ana.person(), () -> plans.plan(table.plan)).revision();
  }

  private void write(Member who, String field, String text, int version) {
    Acting.as(who.person(), () -> drafting.write(table.plan, goal, field, text, version, who));
  }

  private UnitId add(Member who, String kind, Map<String, String> values, boolean onlyUs) {
    var addition = new Adding.Addition(kind, null, null, onlyUs, values);
    return Acting.as(who.person(), () -> adding.add(table.plan, addition, List.of(), who));
  }

  private MvcTestResult get(Member viewer, String path) {
    return browser
        .get()
        .uri("/plans/" + table.plan + "/" + path)
        .with(authentication(new SignedInMember(viewer)))
        .exchange();
  }
}
