package tandem.comments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.access.SignedInMember;
import tandem.access.Tokens;
import tandem.basics.NotFound;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.ledger.HashChain;
import tandem.ledger.History;
import tandem.ledger.Signal;
import tandem.ledger.Signals;
import tandem.plans.Adding;
import tandem.plans.Plans;
import tandem.plans.Stage;

@TandemTest
class CommentingTest {
  static final String SECRET = "We would take less than ninety";

  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired Comments comments;
  @Autowired Commenting commenting;
  @Autowired History history;
  @Autowired HashChain chain;
  @Autowired Signals signals;
  @Autowired Tokens tokens;
  @Autowired MockMvcTester browser;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transactions;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  Table table;

  @BeforeEach
  void aPlanOfTwoSides() {
    table = Table.laid(JdbcClient.create(owner), plans, adding);
  }

  @Test
  void isReadByBothSidesAndCountedOnTheUnit() {
    var thread = begin(table.ana(), table.goal(), false, "Can you carry this?");
    table.as(
        table.ben(),
        () -> commenting.answer(table.plan(), thread, words("Yes, from May"), table.ben()));
    for (var who : List.of(table.ana(), table.ben())) {
      assertThat(page(who, table.goal()))
          .hasStatusOk()
          .bodyText()
          .contains("Can you carry this?", "Yes, from May", "Both sides read this.")
          .contains("Answer to Vela and Korhonen");
      assertThat(get(who, "/plans/" + table.plan() + "/goals"))
          .bodyText()
          .contains("2 comments", "1 open");
      assertThat(get(who, "/plans/" + table.plan() + "/goals/" + table.goal()))
          .bodyText()
          .contains("2 comments");
    }
    assertThat(get(table.ben(), "/plans/" + table.plan() + "/history"))
        .bodyText()
        .contains("Win 25 customers", "Comment", "written", "answered")
        .doesNotContain("Can you carry this?");
    assertThat(chain.breaks())
        .extracting(HashChain.Break::plan)
        .doesNotContain(table.plan().value());
  }

  @Test
  void keepsWhatIsPrivateFromTheOtherSideOnEveryPage() {
    begin(table.ana(), table.goal(), true, SECRET);
    assertThat(page(table.chloe(), table.goal()))
        .bodyText()
        .contains(SECRET, "Only Vela", "Nobody at Korhonen sees this.", "Answer within Vela")
        .doesNotContain("Answer to Vela and Korhonen");
    for (var path : List.of("", "/goals", "/history", "/comments", "/strategies", "/actions")) {
      assertThat(get(table.ben(), "/plans/" + table.plan() + path))
          .hasStatusOk()
          .bodyText()
          .doesNotContain(SECRET, "1 comment", "talk-link\">Comment, ");
    }
    assertThat(page(table.ben(), table.goal()))
        .bodyText()
        .contains("Nobody has said anything about this yet.")
        .doesNotContain(SECRET, "class=\"thread");
    assertThat(get(table.chloe(), "/plans/" + table.plan() + "/goals"))
        .bodyText()
        .contains("1 comment");
    assertThat(get(table.chloe(), "/plans/" + table.plan() + "/comments"))
        .bodyText()
        .contains(SECRET);
    assertThat(lines(table.ben())).doesNotContain("comment");
    assertThat(lines(table.chloe())).contains("comment");
  }

  @Test
  void keepsWhatIsPrivateFromTheOtherSidesPrograms() {
    var thread = begin(table.ana(), table.goal(), true, SECRET);
    var all = "/api/v1/plans/" + table.plan() + "/comments";
    assertThat(api(table.chloe(), all)).hasStatusOk().bodyText().contains(SECRET);
    assertThat(api(table.ben(), all)).hasStatusOk().bodyText().doesNotContain(SECRET, "" + thread);
    assertThat(api(table.ben(), all + "/" + thread)).hasStatus(404);
    assertThat(api(table.dov(), all)).hasStatus(404);
    assertThat(api(table.ben(), "/api/v1/plans/" + table.plan() + "/changes"))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("\"comment\"");
  }

  @Test
  void keepsWhatIsPrivateFromTheOtherSidesOpenPages() {
    var before = table.as(table.ana(), () -> plans.plan(table.plan())).revision();
    begin(table.ana(), table.goal(), true, SECRET);
    begin(table.ana(), table.goal(), false, "Can you carry this?");
    assertThat(heard(table.chloe(), before)).hasSize(2);
    assertThat(heard(table.ben(), before)).hasSize(1).noneMatch(it -> it.privateTo() != null);
  }

  @Test
  void letsNobodyOfTheOtherSideAnswerResolveOrTakeBackWhatTheyDoNotSee() {
    var thread = begin(table.ana(), table.goal(), true, SECRET);
    var ben = table.ben();
    for (var attempt :
        List.<Runnable>of(
            () -> commenting.answer(table.plan(), thread, words("Aha"), ben),
            () -> commenting.resolve(table.plan(), thread, ben),
            () -> commenting.reopen(table.plan(), thread, ben),
            () -> commenting.read(table.plan(), thread, ben),
            () -> commenting.takeBack(table.plan(), thread, ben))) {
      assertThatExceptionOfType(NotFound.class).isThrownBy(() -> table.as(ben, done(attempt)));
    }
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> begin(ben, table.secret(), true, "What is it?"));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> begin(table.dov(), table.goal(), true, "Let me in"));
    assertThat(threads(table.ana())).hasSize(1);
  }

  @Test
  void isAsPrivateAsItsUnit() {
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> begin(table.ana(), table.secret(), false, SECRET))
        .withMessage("comment.unit-is-private");
    begin(table.ana(), table.secret(), true, SECRET);
    assertThat(page(table.ana(), table.secret()))
        .bodyText()
        .contains(SECRET, "Keep within Vela")
        .doesNotContain("Send to Vela and Korhonen");
    assertThat(page(table.ben(), table.secret())).hasStatus(404);
  }

  /// The same rules in PostgreSQL, for whoever finds a way past ours.
  @Test
  void isHeldByTheTablesToo() {
    var thread = begin(table.ana(), table.goal(), true, SECRET);
    assertThatExceptionOfType(DataAccessException.class)
        .as("a private thread becomes a shared one")
        .isThrownBy(() -> sql(table.ana(), "update comments.thread set private_to = null"));
    assertThatExceptionOfType(DataAccessException.class)
        .as("a shared thread about something private")
        .isThrownBy(() ->
            sql(
                table.ana(),
                "insert into comments.thread (plan, id, unit) values ('%s', gen_random_uuid(), '%s')"
                    .formatted(table.plan(), table.secret())));
    assertThatExceptionOfType(DataAccessException.class)
        .as("somebody of the other side is mentioned in it")
        .isThrownBy(() ->
            sql(
                table.ana(),
                "insert into comments.mention (plan, comment, person) values ('%s', '%s', '%s')"
                    .formatted(table.plan(), thread, table.ben().person())));
    assertThatExceptionOfType(DataAccessException.class)
        .as("words in another's mouth")
        .isThrownBy(() ->
            sql(
                table.chloe(),
                """
                insert into comments.comment (plan, id, thread, person, side, at, text)
                values ('%s', gen_random_uuid(), '%s', '%s', 'VENDOR', now(), 'I agree')\
                """
                    .formatted(table.plan(), thread, table.ana().person())));
    assertThat(sql(table.chloe(), "update comments.comment set text = 'Another'")).isZero();
    assertThat(sql(table.ben(), "update comments.thread set resolved_by = null")).isZero();
  }

  @Test
  void mentionsOnlyWhoSeesIt() {
    assertThat(refused(true, table.ben())).isEqualTo("comment.mention-other-side");
    assertThat(refused(false, table.dov())).isEqualTo("comment.mention-no-member");
    assertThat(refused(false, table.eve())).isEqualTo("comment.mention-not-joined");
    assertThat(refused(false, table.ana())).isEqualTo("comment.mentions-yourself");
    assertThat(threads(table.ana())).isEmpty();
    assertThat(
            post(
                table.ana(),
                about(table.goal()),
                "text",
                "Look",
                "seen_by",
                "us",
                "mentions",
                table.ben().person().toString()))
        .hasStatus(422)
        .bodyText()
        .contains("Ben is on the other side", ">Look</textarea>")
        .contains("value=\"" + table.ben().person() + "\" checked");
    begin(table.ana(), table.goal(), false, "Look", table.ben(), table.chloe());
    assertThat(page(table.ana(), table.goal())).bodyText().contains("to Ben, Chloé");
  }

  @Test
  void isNotSentBeforeOneSaysWhoReadsIt() {
    assertThat(post(table.ana(), about(table.goal()), "text", "A thought nobody chose for"))
        .hasStatus(422)
        .bodyText()
        .contains("Say who shall read this", ">A thought nobody chose for</textarea>");
    assertThat(threads(table.ana())).isEmpty();
    assertThat(post(table.ana(), about(table.goal()), "text", "A thought for us", "seen_by", "us"))
        .hasStatus3xxRedirection();
    assertThat(threads(table.ben())).isEmpty();
    assertThat(threads(table.chloe())).hasSize(1);
  }

  @Test
  void isResolvedAndOpenedAgainByNameAndDay() {
    var thread = begin(table.ana(), table.goal(), false, "Can you carry this?");
    table.as(table.ben(), done(() -> commenting.resolve(table.plan(), thread, table.ben())));
    assertThat(page(table.ana(), table.goal()))
        .bodyText()
        .contains("Resolved by Ben, just now", "Open again");
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() ->
            table.as(
                table.ana(), done(() -> commenting.resolve(table.plan(), thread, table.ana()))))
        .withMessage("comment.already-resolved");
    table.as(
        table.ana(), () -> commenting.answer(table.plan(), thread, words("Not yet"), table.ana()));
    assertThat(threads(table.ana()).getFirst().isOpen()).as("an answer opens it again").isTrue();
    assertThat(get(table.ana(), "/plans/" + table.plan() + "/history"))
        .bodyText()
        .contains("resolved", "opened again");
  }

  @Test
  void isTakenBackByItsAuthorOnlyAndTheWordsAreGone() {
    var thread = begin(table.ana(), table.goal(), false, SECRET);
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() ->
            table.as(
                table.chloe(),
                done(() -> commenting.takeBack(table.plan(), thread, table.chloe()))))
        .withMessage("comment.not-yours");
    table.as(table.ana(), done(() -> commenting.takeBack(table.plan(), thread, table.ana())));
    assertThat(page(table.ben(), table.goal()))
        .bodyText()
        .contains("Taken back by Ana.")
        .doesNotContain(SECRET);
    assertThat(get(table.ben(), "/plans/" + table.plan() + "/history"))
        .bodyText()
        .contains("taken back")
        .doesNotContain(SECRET);
    assertThat(
            table
                .owner()
                .sql("select count(*) from comments.comment where plan = ? and text is not null")
                .param(table.plan().value())
                .query(Long.class)
                .single())
        .as("left in the table")
        .isZero();
  }

  @Test
  void isAllowedInEveryStage() {
    for (var stage : Stage.values()) {
      table
          .owner()
          .sql("update plans.plan set stage = ? where id = ?")
          .params(stage.name(), table.plan().value())
          .update();
      begin(table.ben(), table.goal(), false, "In " + stage);
      assertThat(table.as(table.ben(), () -> plans.plan(table.plan())).stage()).isEqualTo(stage);
    }
    assertThat(threads(table.ana())).hasSize(Stage.values().length);
  }

  @Test
  void showsTheWayToTheNextOpenThread() {
    var whole = new UnitId(table.plan().value());
    begin(table.ana(), whole, false, "Why this plan?");
    var settled = begin(table.ana(), table.goal(), false, "Can you carry this?");
    begin(table.ana(), table.secret(), true, SECRET);
    assertThat(page(table.ana(), whole)).bodyText().contains("Next open: Sell direct");
    assertThat(page(table.ana(), table.secret()))
        .bodyText()
        .contains("Previous open: Growing together", "Next open: Win 25 customers");
    assertThat(page(table.ben(), whole))
        .bodyText()
        .contains("Next open: Win 25 customers")
        .doesNotContain("Sell direct");
    table.as(table.ana(), done(() -> commenting.resolve(table.plan(), settled, table.ana())));
    assertThat(page(table.ana(), table.secret())).bodyText().doesNotContain("Next open");
  }

  @Test
  void isListedForThePlanAsOneAsks() {
    begin(table.ana(), table.goal(), false, "Can you carry this?", table.ben());
    begin(table.ana(), table.goal(), true, SECRET);
    var settled = begin(table.ben(), table.goal(), false, "Long settled");
    table.as(table.ben(), done(() -> commenting.resolve(table.plan(), settled, table.ben())));
    var all = "/plans/" + table.plan() + "/comments";
    assertThat(get(table.ana(), all))
        .bodyText()
        .containsSubsequence("Can you carry this?", SECRET, "Long settled");
    assertThat(get(table.ana(), all + "?show=open&seen_by=us"))
        .bodyText()
        .contains(SECRET)
        .doesNotContain("Can you carry this?", "Long settled");
    assertThat(get(table.ben(), all + "?mentions_me=true"))
        .bodyText()
        .contains("Can you carry this?")
        .doesNotContain("Long settled");
    assertThat(get(table.ben(), all + "?seen_by=us"))
        .bodyText()
        .contains("No comment fits what you chose.");
    assertThat(api(table.ana(), "/api/v1" + all + "?open=false&unit=" + table.goal()))
        .bodyText()
        .contains("Long settled", "\"resolved_by\":\"" + table.ben().person())
        .doesNotContain(SECRET);
  }

  @Test
  void showsWhatWasTypedAsTextAndNothingElse() {
    begin(table.ana(), table.goal(), false, "<script>alert(1)</script>\nand a second line");
    assertThat(page(table.ben(), table.goal()))
        .bodyText()
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;\nand a second line")
        .doesNotContain("<script>alert");
  }

  private String refused(boolean onlyUs, Member mentioned) {
    try {
      begin(table.ana(), table.goal(), onlyUs, "Look", mentioned);
      return "sent";
    } catch (RuleBroken refused) {
      assertThat(refused.field()).isEqualTo("mentions");
      return refused.code();
    }
  }

  private UUID begin(Member by, UnitId unit, boolean onlyUs, String text, Member... to) {
    return table.as(by, () -> commenting.begin(table.plan(), unit, onlyUs, words(text, to), by));
  }

  private static Words words(String text, Member... to) {
    return Words.of(text, Arrays.stream(to).map(it -> it.person().toString()).toList());
  }

  private static Supplier<Boolean> done(Runnable work) {
    return () -> {
      work.run();
      return true;
    };
  }

  private List<CommentThread> threads(Member who) {
    return table.as(who, () -> comments.all(plans.draft(table.plan())));
  }

  private List<String> lines(Member who) {
    return table.as(who, () -> history.after(table.plan(), 0, 100)).stream()
        .map(History.Line::field)
        .toList();
  }

  private List<Signal.Touched> heard(Member who, long since) {
    return table.as(who, () -> signals.after(table.plan(), since, 10)).stream()
        .flatMap(it -> it.heardBy(who.organisation()).stream())
        .toList();
  }

  private int sql(Member who, String statement) {
    return table.as(
        who, () -> transactions.<Integer>execute(status -> jdbc.sql(statement).update()));
  }

  private String about(UnitId unit) {
    return "/plans/" + table.plan() + "/units/" + unit + "/comments";
  }

  private MvcTestResult page(Member who, UnitId unit) {
    return get(who, about(unit));
  }

  private MvcTestResult get(Member who, String path) {
    return browser.get().uri(path).with(authentication(new SignedInMember(who))).exchange();
  }

  private MvcTestResult post(Member who, String path, String... form) {
    var request =
        browser.post().uri(path).with(authentication(new SignedInMember(who))).with(csrf());
    for (int i = 0; i < form.length; i += 2) {
      request = request.param(form[i], form[i + 1]);
    }
    return request.exchange();
  }

  private MvcTestResult api(Member who, String path) {
    var token = table.as(who, () -> tokens.issue(who, "tests").secret());
    return browser.get().uri(path).header("Authorization", "Bearer " + token).exchange();
  }
}
