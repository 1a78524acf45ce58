package tandem.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tandem.TandemTest;
import tandem.access.Member;
import tandem.access.SignedInMember;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.comments.Commenting;
import tandem.comments.Words;
import tandem.database.Acting;
import tandem.plans.Plans;

@TandemTest
class MentionTest {
  static final String SECRET = "We would take less than ninety";

  @Autowired MockMvcTester browser;
  @Autowired Plans plans;
  @Autowired Commenting commenting;
  @Autowired Needs needs;

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
}
