package tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.TandemTest;

/// Somebody goes somewhere by typing a few letters of it.
@TandemTest
class PaletteIT {
  @LocalServerPort int port;
  Chromium chromium;
  Page maya;

  @BeforeEach
  void inAPlan() {
    chromium = new Chromium();
    maya = chromium.browser().newContext().newPage();
    People.signIn(maya, port, "vendor@northgate.example");
    maya.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("FY27 joint plan"))
        .first()
        .click();
    maya.waitForURL("**/plans/*-*");
  }

  @AfterEach
  void home() {
    chromium.close();
  }

  @Test
  void leadsToAGoalByKeysAlone() {
    maya.keyboard().press("Control+k");
    assertThat(maya.locator("#palette-words")).isFocused();
    maya.keyboard().type("renew bakup");
    assertThat(maya.locator("#palette-found [role=option]").first())
        .containsText("Renew 95 % of the backup base");
    maya.keyboard().press("ArrowDown");
    assertThat(maya.locator("#palette [aria-selected=true]")).containsText("Renew 95 %");
    maya.keyboard().press("Enter");
    maya.waitForURL(Pattern.compile("/goals#goal-"));
    assertThat(maya.locator("article:target")).containsText("Renew 95 % of the backup base");
  }

  @Test
  void leavesWhatIsTypedAlone() {
    maya.locator("#tab a[href*='/units/']").first().click();
    var typed = maya.locator("#editor :is(textarea, input:not([type=hidden]))").first();
    typed.fill("Half a sen/");
    maya.keyboard().press("/"); // a letter like others, in a field
    assertThat(maya.locator("#palette")).isHidden();
    assertThat(typed).hasValue("Half a sen//");
    maya.keyboard().press("Control+k");
    maya.keyboard().type("agree");
    assertThat(maya.locator(".palette-pages [role=option]:visible")).hasCount(1);
    maya.keyboard().press("Escape");
    assertThat(maya.locator("#palette")).isHidden();
    assertThat(maya.locator("#editor")).isVisible();
    assertThat(typed).isFocused();
    assertThat(typed).hasValue("Half a sen//");
  }
}
