package tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.TandemTest;
import tandem.inbox.PostOffice;
import tandem.inbox.QuietHours;
import tandem.notices.Mornings;

/// Somebody is given a part, gets the mail, and answers without ever signing in. A mail server
/// stands by: the letters come to it by SMTP.
@TandemTest
class AcknowledgeIT {
  private static final String CALLS = "First 40 discovery calls";

  @LocalServerPort int port;
  @Autowired DataSource app;
  @Autowired QuietHours quiet;
  @Autowired Mornings mornings;
  PostOffice office;
  Chromium chromium;
  Page maya;
  String plan;

  @BeforeEach
  void mayaLooksAtThePeople() {
    office = new PostOffice(app, quiet);
    chromium = new Chromium();
    maya = chromium.browser().newContext().newPage();
    People.signIn(maya, port, "vendor@northgate.example");
    maya.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("FY27 joint plan"))
        .first()
        .click();
    maya.waitForURL("**/plans/*");
    plan = maya.url().substring(maya.url().indexOf("/plans/"));
  }

  @AfterEach
  void home() {
    chromium.close();
    office.close();
  }

  @Test
  void fillsTheMatrixAndReturnsWhatIsDeclined() {
    give("Luca Brandt", "S");
    assertThat(letter("S, has not answered yet")).hasCount(1);

    var luca = guest("Luca Brandt");
    assertThat(luca.locator("h1")).hasText(CALLS);
    assertThat(luca.locator("main")).containsText("16 Apr 2027");
    luca.getByRole(AriaRole.BUTTON, named("Yes, I take this part")).click();
    assertThat(luca.getByRole(AriaRole.STATUS)).containsText("You said yes on");

    People.open(maya, port, plan + "/people");
    assertThat(letter("S, has seen and accepted it")).hasCount(1);
    assertThat(letter("S, has seen and accepted it")).hasClass(Pattern.compile("seen"));

    give("Owen Clarke", "C");
    var owen = guest("Owen Clarke");
    owen.getByText("No, not like this").click();
    owen.getByRole(AriaRole.BUTTON, named("Send my no")).click();
    assertThat(owen.locator("main")).containsText("Say why not");
    owen.getByLabel("Why?").fill("I know none of them");
    owen.getByLabel("Not me, but").selectOption("Nadia Haddad");
    owen.getByRole(AriaRole.BUTTON, named("Send my no")).click();
    assertThat(owen.getByRole(AriaRole.STATUS)).containsText("You said no on");

    People.open(maya, port, "/inbox");
    mail("vendor@northgate.example", "I know none of them");
    digestHoldsWhatIsOpen();
    People.open(maya, port, "/inbox");
    var row = maya.locator(".needs li", new Page.LocatorOptions().setHasText("Owen Clarke"));
    assertThat(row).containsText("Not me, but Nadia Haddad: I know none of them");
    row.getByRole(AriaRole.LINK).click();
    maya.getByRole(AriaRole.BUTTON, named("Give C to Nadia Haddad")).click();
    assertThat(row).hasCount(0);
    People.open(maya, port, plan + "/people");
    assertThat(row(CALLS).locator("td > a")).hasCount(6);
    assertThat(letter("C, has not answered yet")).hasCount(1);
  }

  /// By the name of the part, as without script.
  private void give(String person, String letter) {
    People.open(maya, port, plan + "/people");
    row(CALLS).locator("th a").first().click();
    var editor = maya.locator("#editor");
    var choice = editor.locator("option", new Locator.LocatorOptions().setHasText(person));
    editor.getByLabel("Who").selectOption(choice.getAttribute("value"));
    editor.locator("input[value=" + letter + "]").check();
    editor.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save")).click();
    assertThat(editor).isHidden();
  }

  /// The link in the newest mail to that person, in a browser that knows nobody.
  private Page guest(String person) {
    var text = mail(person + " <", CALLS);
    var link = text.lines().filter(it -> it.contains("/asked/")).findFirst().orElseThrow();
    var page = chromium.browser().newContext().newPage();
    People.open(page, port, link.substring(link.indexOf("/asked/")));
    return page;
  }

  /// What the newest mail to them says that has these words.
  private String mail(String to, String words) {
    office.deliver();
    return office.receivedBy(to).stream()
        .map(PostOffice::text)
        .filter(it -> it.contains(words))
        .toList()
        .getLast();
  }

  /// What the digest asks is what the inbox asks: as many things, by the same names.
  private void digestHoldsWhatIsOpen() {
    mornings.come("vendor@northgate.example");
    var text = mail("vendor@northgate.example", "this waits for you");
    People.open(maya, port, "/inbox");
    var open = maya.locator("ul.needs").first().locator(":scope > li");
    var waiting = text.substring(0, text.indexOf("See all of it in your inbox"));
    var links = waiting.lines().filter(it -> it.startsWith("http")).count();
    Assertions.assertThat(open.count()).as("one link each").isPositive().isEqualTo((int) links);
    Assertions.assertThat(text).contains("Owen Clarke declined a part you gave: " + CALLS);
  }

  private Locator row(String part) {
    return maya.locator(".raci tbody tr", new Page.LocatorOptions().setHasText(part));
  }

  private Locator letter(String label) {
    return row(CALLS).locator("a[aria-label='" + label + "']");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
