package tandem.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.access.Memberships;
import tandem.access.SignedInMember;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.comments.Commenting;
import tandem.comments.PersonMentioned;
import tandem.comments.Words;
import tandem.database.Acting;
import tandem.plans.Plans;

@TandemTest
class MentionTest {
  static final String SECRET = "We would take less than ninety";

  @Autowired JdbcClient jdbc;
  @Autowired MockMvcTester browser;
  @Autowired Plans plans;
  @Autowired Memberships memberships;
  @Autowired Commenting commenting;
  @Autowired Needs needs;
  @Autowired Post post;
  @Autowired MessageSource messages;
  @Autowired TransactionOperations transactions;
  @Autowired Clock clock;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  PlanOfTwo two;
  UnitId whole;
  Member chloe;

  @BeforeEach
  void aPlanOfThree() {
    two = PlanOfTwo.in(owner, plans);
    two.benJoins();
    whole = new UnitId(two.plan().value());
    chloe = two.colleague("Chloé");
    two.owner()
        .sql("insert into access.membership (plan, person, joined_at) values (?, ?, now())")
        .params(two.plan().value(), chloe.person().value())
        .update();
    two.owner().sql("delete from inbox.letter").update();
  }

  @Test
  void waitsForWhoeverIsMentionedUntilTheySayThatTheyReadIt() {
    var thread = begin(false, "Can you carry this?", two.ben(), chloe);
    assertThat(reasons(two.ben())).containsExactly("read");
    assertThat(inbox(two.ben()))
        .contains("Ana mentions you: Grüße: growing together", "Can you carry this?");
    var page = "/plans/" + two.plan() + "/units/" + whole + "/comments";
    assertThat(inbox(two.ben())).contains(page + "?at=" + thread + "#thread-" + thread);
    assertThat(browser.get().uri(page).with(authentication(new SignedInMember(two.ben()))))
        .bodyText()
        .contains("You are mentioned here.", "Got it");
    assertThat(reasons(two.ben())).as("looking changes nothing").containsExactly("read");
    assertThat(
            browser
                .post()
                .uri("/plans/" + two.plan() + "/comments/" + thread + "/reading")
                .with(authentication(new SignedInMember(two.ben())))
                .with(csrf()))
        .hasStatus3xxRedirection();
    assertThat(reasons(two.ben())).isEmpty();
    assertThat(reasons(chloe)).as("each for themselves").containsExactly("read");
  }

  @Test
  void isOverWithAnAnswerAndWithWhatIsTakenBack() {
    var thread = begin(false, "Can you carry this?", two.ben(), chloe);
    var answer = words("Yes");
    Acting.as(two.ben().person(), () -> commenting.answer(two.plan(), thread, answer, two.ben()));
    assertThat(reasons(two.ben())).isEmpty();
    Acting.as(two.ana().person(), () -> commenting.takeBack(two.plan(), thread, two.ana()));
    assertThat(reasons(chloe)).isEmpty();
  }

  @Test
  void keepsWhatIsPrivateFromTheOtherSidesInbox() {
    begin(true, SECRET, chloe);
    assertThat(inbox(chloe)).contains(SECRET);
    assertThat(inbox(two.ben())).doesNotContain(SECRET);
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> begin(true, SECRET, two.ben()))
        .withMessage("comment.mention-other-side");
    assertThat(reasons(two.ben())).isEmpty();
  }

  @Test
  void goesOutAsMailThatTellsOnlyWhere() {
    begin(true, SECRET, chloe);
    assertThat(letters()).as("no server takes mail here").isEmpty();
    mail("127.0.0.1");
    assertThat(letters()).hasSize(1);
    assertThat(letters().getFirst())
        .startsWith(chloe.email() + " Ana mentions you in the plan Grüße: growing together")
        .contains("/plans/" + two.plan() + "/units/" + whole + "/comments?at=")
        .doesNotContain(SECRET);
  }

  @Test
  void isNotMailedToThePeopleOfTheSample() {
    two.owner()
        .sql("update plans.plan set sample = true where id = ?")
        .params(two.plan().value())
        .update();
    mail("127.0.0.1");
    two.owner()
        .sql("update plans.plan set sample = false where id = ?")
        .params(two.plan().value())
        .update();
    assertThat(letters()).isEmpty();
  }

  /// What is heard when somebody is mentioned, where that host takes mail.
  private void mail(String host) {
    var senders = new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class);
    var delivery = new Delivery(jdbc, senders, clock, host, "tandem@localhost");
    var mentioned = new Mentioned(post, delivery, messages, "https://tandem.example/");
    var ana = two.ana();
    Acting.as(
        ana.person(),
        () ->
            transactions.executeWithoutResult(status -> {
              var plan = plans.plan(two.plan());
              var person =
                  memberships.inPlan(two.plan()).stream()
                      .filter(it -> it.person().equals(chloe.person()))
                      .findFirst()
                      .orElseThrow();
              mentioned.on(new PersonMentioned(plan, whole, UUID.randomUUID(), person, ana));
            }));
  }

  private UUID begin(boolean onlyUs, String text, Member... to) {
    var ana = two.ana();
    return Acting.as(
        ana.person(), () -> commenting.begin(two.plan(), whole, onlyUs, words(text, to), ana));
  }

  private static Words words(String text, Member... to) {
    return Words.of(text, Arrays.stream(to).map(it -> it.person().toString()).toList());
  }

  private List<String> reasons(Member who) {
    return Acting.as(who.person(), () -> needs.of(who)).rows().stream()
        .map(Needs.Row::reason)
        .toList();
  }

  private String inbox(Member who) {
    try {
      return browser
          .get()
          .uri("/inbox")
          .with(authentication(new SignedInMember(who)))
          .exchange()
          .getResponse()
          .getContentAsString();
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private List<String> letters() {
    return two.owner()
        .sql("select to_address || ' ' || subject || ' ' || body_text from inbox.letter")
        .query((row, n) -> String.valueOf(row.getString(1)))
        .list();
  }
}
