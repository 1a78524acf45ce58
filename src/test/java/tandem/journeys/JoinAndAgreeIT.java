package tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.TandemTest;
import tandem.basics.PlanId;
import tandem.ledger.HashChain;

/// The main job: a plan arrives as a workbook, both sides write and agree it, and it leaves signed.
@TandemTest
@Tag("journey")
class JoinAndAgreeIT {
  private static final Chromium CHROMIUM = new Chromium();
  private static final String WORKBOOK = "src/test/resources/workbooks/joint-plan.xlsx";

  @LocalServerPort int port;
  @Autowired RestOfThePlan rest;
  @Autowired HashChain chain;

  @AfterAll
  static void close() {
    CHROMIUM.close();
  }

  @Test
  void takesAWorkbookToTwoSignatures() throws Exception {
    try (var ofVendor = CHROMIUM.browser().newContext();
        var ofPartner = CHROMIUM.browser().newContext()) {
      var maya = ofVendor.newPage();
      var morgan = ofPartner.newPage();
      People.signIn(maya, port, "vendor@northgate.example");
      var plan = importWorkbook(maya);
      join(morgan, invite(maya, plan));
      writeTogether(maya, morgan, plan);
      act(morgan, plan);
      giveRoles(maya, plan);
      rest.write(new PlanId(java.util.UUID.fromString(plan.substring(plan.lastIndexOf('/') + 1))));
      agree(maya, morgan, plan);
      takeAway(ofVendor, plan);
      People.open(morgan, port, plan + "/history");
      assertThat(morgan.locator("main table")).containsText("Agreed");
      assertThat(chain.breaks()).isEmpty();
    }
  }

  private String importWorkbook(Page page) {
    People.open(page, port, "/imports");
    page.getByLabel("Workbook").setInputFiles(Path.of(WORKBOOK));
    button(page, "Read it");
    assertThat(page.locator("main")).containsText("FY2013 joint plan");
    assertThat(page.locator("main")).containsText("People: 8 · Actions: 10");
    button(page, "Write the plan");
    page.waitForURL("**/plans/*");
    return page.url().substring(page.url().indexOf("/plans/"));
  }

  /// The link in the mail to Morgan, read on the outbox page.
  private String invite(Page page, String plan) {
    People.open(page, port, plan + "/people");
    button(page, "Invite Morgan Reyes");
    People.open(page, port, "/outbox");
    var link = page.locator("pre a").first().getAttribute("href");
    return link.substring(link.indexOf("/invitations/"));
  }

  private void join(Page page, String invitation) {
    People.open(page, port, invitation);
    page.getByLabel("password", new Page.GetByLabelOptions()).first().fill("a long enough secret");
    page.locator("input[name=again]").fill("a long enough secret");
    page.locator("main form button").click();
    page.waitForURL("**/plans/*");
    People.open(page, port, "/plans");
    assertThat(page.locator("main tbody tr")).hasCount(1);
  }

  private void writeTogether(Page maya, Page morgan, String plan) {
    People.open(morgan, port, plan + "/goals");
    morgan.locator("article").first().locator(".blank").first().click();
    fill(morgan, "Agreed by nobody");
    assertThat(morgan.locator("main")).containsText("is not an amount");
    fill(morgan, "63500");
    assertThat(morgan.locator("article").first()).containsText("63,500");

    People.open(maya, port, plan + "/goals");
    maya.locator("article").first().getByText("63,500").click();
    button(maya, "Agree, put it in ink");
    assertThat(maya.locator("article").first().locator(".ink").first()).containsText("63,500");

    People.open(morgan, port, plan + "/goals");
    morgan.locator("article").first().getByText("217,000").click();
    morgan.locator("#proposed").fill("200000");
    morgan.getByLabel("Why?").fill("Two vacancies until summer");
    button(morgan, "Suggest it");
    saved(morgan);
    People.open(maya, port, plan + "/goals");
    maya.locator(".suggestion")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take Northgate"))
        .click();
    assertThat(maya.locator("article").first()).containsText("200,000");
    conflict(maya, plan);
  }

  /// Two windows of one side: the later save meets the panel, and nothing is overwritten.
  private void conflict(Page maya, String plan) {
    People.open(maya, port, plan + "/goals");
    var second = maya.context().newPage();
    second.navigate(maya.url());
    for (var window : new Page[] {maya, second}) {
      window.locator("article").first().getByText("112,000").click();
      assertThat(window.locator("#value")).isVisible();
    }
    fill(second, "113000");
    saved(second);
    fill(maya, "114000");
    assertThat(maya.getByRole(AriaRole.ALERT)).containsText("while you were typing");
    assertThat(maya.getByRole(AriaRole.ALERT)).containsText("113,000");
    maya.getByText("Keep theirs").click();
    saved(maya);
    assertThat(maya.locator("article").first()).containsText("113,000");
    second.close();
  }

  private void act(Page morgan, String plan) {
    People.open(morgan, port, plan + "/actions");
    button(morgan, "Done List 60 hotels with more than 80 rooms");
    assertThat(morgan.locator("main")).containsText("1 of 10 done");
    button(morgan, "Reopen List 60 hotels with more than 80 rooms");
    assertThat(morgan.locator("main")).containsText("0 of 10 done");
  }

  private void giveRoles(Page maya, String plan) {
    for (var person : new String[] {"Maya Lindqvist", "Morgan Reyes"}) {
      People.open(maya, port, plan + "/people");
      maya.locator("tr[id^=plan-] th a").click();
      var choice = maya.locator("#editor option", new Page.LocatorOptions().setHasText(person));
      maya.locator("#editor").getByLabel("Who").selectOption(choice.getAttribute("value"));
      maya.locator("input[value=A]").check();
      button(maya, "Save");
      saved(maya);
    }
    assertThat(maya.locator("tr[id^=plan-]")).containsText("A");
  }

  private void agree(Page maya, Page morgan, String plan) {
    People.open(maya, port, plan + "/agreement");
    assertThat(maya.locator("main")).containsText("Nothing: it can be signed");
    maya.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Propose revision"))
        .click();
    assertThat(maya.locator("main")).containsText("proposed by");
    People.open(morgan, port, plan + "/agreement");
    button(morgan, "Approve for Unified");
    assertThat(morgan.locator("aside .ok")).hasCount(1);
    People.open(maya, port, plan + "/agreement");
    button(maya, "Approve for Northgate");
    assertThat(maya.locator("main")).containsText("is agreed and signed by both sides");
  }

  private void takeAway(BrowserContext context, String plan) throws Exception {
    var page = context.newPage();
    People.open(page, port, plan);
    var pdf = page.waitForDownload(() -> page.getByText("PDF").click()).path();
    try (var document = Loader.loadPDF(Files.readAllBytes(pdf))) {
      var text = new PDFTextStripper().getText(document);
      assertThat(text)
          .contains("Maya Lindqvist", "Morgan Reyes", "UTC")
          .containsPattern("[0-9a-f]{16}");
    }
    var workbook = page.waitForDownload(() -> page.getByText("Workbook (xlsx)").click()).path();
    assertThat(Files.size(workbook)).isPositive();
  }

  /// What was written in the editor is kept: it closes.
  private static void saved(Page page) {
    assertThat(page.locator("#editor")).isHidden();
  }

  private static void fill(Page page, String text) {
    page.locator("#value").fill(text);
    button(page, "Save");
  }

  private static void button(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }
}
