package tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.TandemTest;

/// On a phone: an action is added in one line, turns out to be blocked, and shows so on the
/// timeline.
@TandemTest
class ActionsIT {
  @LocalServerPort int port;
  Chromium chromium;
  Page maya;
  String actions;

  @BeforeEach
  void somebodyOnAPhone() {
    chromium = new Chromium();
    maya =
        chromium
            .browser()
            .newContext(new Browser.NewContextOptions().setViewportSize(360, 740))
            .newPage();
    People.signIn(maya, port, "vendor@northgate.example");
    maya.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("FY27 joint plan"))
        .first()
        .click();
    actions = maya.url().substring(maya.url().indexOf("/plans/")) + "/actions";
    People.open(maya, port, actions);
  }

  @AfterEach
  void home() {
    chromium.close();
  }

  @Test
  void addsOneInALineAndTellsThatItIsBlocked() {
    line().fill("Train eight sellers @nobody 8 Mar");
    line().press("Enter");
    assertThat(maya.getByRole(AriaRole.ALERT)).containsText("Nobody in this plan is called");
    assertThat(maya.locator("#editor input[name=line]"))
        .hasValue("Train eight sellers @nobody 8 Mar");
    maya.locator("#editor input[name=line]")
        .fill("Train eight sellers @tom 8 Mar 48-80h after 2 #1");
    maya.keyboard().press("Enter");
    var row = maya.locator("tbody[id^=action-]").filter(with("Train eight sellers"));
    assertThat(row).containsText("Tom Okafor");
    assertThat(row).containsText("8 Mar 2027");
    assertThat(row).containsText("48–80 h");
    assertThat(row).containsText("comes after 2.");

    row.getByText("More").press("Enter");
    maya.locator("#editor summary").filter(with("It is blocked")).click();
    maya.getByLabel("By whom").fill("Harbour’s lawyers");
    maya.locator("#editor").getByText("It is blocked").last().click();
    assertThat(maya.locator("#blocked_why-error")).containsText("Say by whom it is blocked");
    assertThat(maya.getByLabel("By whom")).hasValue("Harbour’s lawyers");
    maya.getByLabel("Why, and what it needs").fill("No contract");
    maya.keyboard().press("Enter");
    assertThat(row).containsText("Blocked by Harbour’s lawyers: No contract");

    maya.getByText("Timeline", new Page.GetByTextOptions().setExact(true)).click();
    var lane = maya.locator(".lane").filter(with("Train eight sellers"));
    assertThat(lane.locator(".bar")).containsText("Blocked 8 Mar");
    assertThat(lane.locator(".bar")).containsText("Week 6 to 6.");
    org.assertj.core.api.Assertions.assertThat(
            (Integer) maya.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(360);
  }

  private Locator line() {
    return maya.getByLabel("Add an action in one line");
  }

  private static Locator.FilterOptions with(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
