package tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.TandemTest;

/// Two sides talk about a goal they both look at.
@TandemTest
class CommentsIT {
  @LocalServerPort int port;
  Chromium chromium;
  Page maya;
  Page ben;
  final String question = "Is this still true, " + UUID.randomUUID() + "?";

  @BeforeEach
  void twoPeopleOverOneGoal() {
    chromium = new Chromium();
    maya = person("vendor@northgate.example");
    ben = person("partner@harbour.example");
    maya.getByRole(AriaRole.LINK, named("FY27 joint plan")).first().click();
    var plan = maya.url().substring(maya.url().indexOf("/plans/"));
    for (var page : new Page[] {maya, ben}) {
      People.open(page, port, plan + "/goals");
    }
  }

  @AfterEach
  void home() {
    chromium.close();
  }

  @Test
  void countAndAnswerWithoutReloading() {
    var before = ben.locator("article").last().locator(".talk-link").innerText();
    open(maya);
    ask(maya, question, "Send to Northgate and Harbour");
    assertThat(ben.locator("article").last().locator(".talk-link")).not().hasText(before);

    open(ben);
    var thread = thread(ben);
    thread.getByLabel("Answer").fill("Yes, it is.");
    thread.getByText("Answer to Northgate and Harbour").click();
    assertThat(thread(ben)).containsText("Yes, it is.");
    assertThat(ben.locator("#editor")).isVisible();
    assertThat(thread(maya)).containsText("Yes, it is.");
  }

  @Test
  void keepAHalfTypedAnswerWhileTheOtherSideAnswersAndResolves() {
    open(maya);
    ask(maya, question, "Send to Northgate and Harbour");
    open(ben);
    var typed = thread(ben).getByLabel("Answer");
    typed.fill("I am not sure wh");
    typed.evaluate("it => it.setSelectionRange(2, 4)");

    thread(maya).getByLabel("Answer").fill("It is.");
    thread(maya).getByText("Answer to Northgate and Harbour").click();
    assertThat(thread(ben)).containsText("It is.");
    thread(maya).getByText("Resolve").click();
    assertThat(thread(ben)).containsText("Resolved by Maya Lindqvist");
    assertThat(typed).hasValue("I am not sure wh");
    assertThat(typed).isFocused();
    org.assertj.core.api.Assertions.assertThat(
            ben.evaluate("document.activeElement.selectionStart"))
        .isEqualTo(2);

    // nor does another button or the way to the next thread take it away
    ben.locator("#editor .new-thread textarea").focus();
    thread(ben).getByText("Open again").click();
    assertThat(typed).hasValue("I am not sure wh");
    assertThat(typed).isFocused();
    thread(ben).getByText("Answer to Northgate and Harbour").click();
    assertThat(thread(maya)).containsText("I am not sure wh");
    assertThat(thread(maya).getByText("Resolve")).isVisible();
  }

  @Test
  void stayOnTheirOwnSideWhenTheySaySo() {
    open(maya);
    ask(maya, question, "Keep within Northgate");
    assertThat(thread(maya)).containsText("Nobody at Harbour sees this.");
    ask(maya, "Shared " + question, "Send to Northgate and Harbour");
    open(ben);
    assertThat(thread(ben)).hasCount(1);
    assertThat(thread(ben)).containsText("Shared " + question);
  }

  private Page person(String email) {
    var page = chromium.browser().newContext().newPage();
    People.signIn(page, port, email);
    return page;
  }

  private static void open(Page page) {
    page.locator("article").last().locator(".talk-link").click();
    assertThat(page.locator("#editor h1")).hasText("Comments");
  }

  private static void ask(Page page, String text, String button) {
    page.locator("#editor .new-thread textarea").fill(text);
    page.getByRole(AriaRole.BUTTON, named(button)).click();
    assertThat(page.locator("#editor .thread").last()).containsText(text);
  }

  private Locator thread(Page page) {
    return page.locator("#editor .thread", new Page.LocatorOptions().setHasText(question));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
