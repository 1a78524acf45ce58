package tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.TandemTest;

/// What one saved can be taken back with one button, and everybody sees it.
@TandemTest
class UndoIT {
  @LocalServerPort int port;
  Chromium chromium;
  Page maya;
  Page ben;

  @BeforeEach
  void twoPeople() {
    chromium = new Chromium();
    maya = person("vendor@northgate.example");
    ben = person("partner@harbour.example");
    maya.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("FY27 joint plan"))
        .first()
        .click();
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
  void takesBackWhatWasJustSaved() {
    var before = cell(maya).textContent().replaceAll("\\(.*", "").strip();
    cell(maya).click();
    maya.locator("#editor #value").fill("83217");
    maya.keyboard().press("Enter");
    assertThat(maya.locator("#saved")).containsText("Saved.");
    assertThat(ben.locator("article").first()).containsText("83,217");
    maya.locator("#saved button").first().press("Enter");
    assertThat(cell(maya)).containsText(before);
    assertThat(ben.locator("article").first()).not().containsText("83,217");
    assertThat(maya.locator("#saved")).containsText("Undone.");
    maya.locator("#saved [type=button]").click();
    assertThat(maya.locator("#saved")).isEmpty();
  }

  private Page person(String email) {
    var page = chromium.browser().newContext().newPage();
    People.signIn(page, port, email);
    return page;
  }

  /// The first amount that Northgate wrote in pencil.
  private static Locator cell(Page page) {
    return page.locator("article").first().locator("td.by-vendor a.words.pencil").first();
  }
}
