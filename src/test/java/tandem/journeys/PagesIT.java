package tandem.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.TandemTest;

/// Every page of the sample is accessible, fits its screen and runs nothing the policy forbids.
@TandemTest
@Tag("journey")
class PagesIT {
  private static final Chromium CHROMIUM = new Chromium();
  private static final List<String> TABS =
      List.of("", "/strategies", "/goals", "/actions", "/people", "/agreement", "/history");

  @LocalServerPort int port;

  @AfterAll
  static void close() {
    CHROMIUM.close();
  }

  @ParameterizedTest
  @CsvSource({"1280, LIGHT", "1280, DARK", "360, LIGHT", "360, DARK"})
  void areAccessible(int width, ColorScheme colours) {
    var options =
        new Browser.NewContextOptions().setViewportSize(width, 800).setColorScheme(colours);
    try (var context = CHROMIUM.browser().newContext(options)) {
      var page = context.newPage();
      var troubles = new ArrayList<String>();
      page.onConsoleMessage(m -> {
        if (m.type().equals("error")) {
          troubles.add(m.text());
        }
      });
      People.open(page, port, "/sign-in");
      check(page, width);
      People.signIn(page, port, "partner@harbour.example");
      check(page, width);
      page.locator("main a[href^='/plans/']:not([href$='/new'])").first().click();
      var plan = page.url().substring(page.url().indexOf("/plans/"));
      for (var tab : TABS) {
        People.open(page, port, plan + tab);
        check(page, width);
      }
      var units = page.context().newPage();
      for (var other :
          List.of(
              "/plans/new",
              "/imports",
              "/settings",
              "/inbox",
              "/outbox",
              "/api",
              plan + "/units/new?kind=goal",
              "/nowhere")) {
        People.open(units, port, other);
        check(units, width);
      }
      People.open(page, port, plan + "/goals");
      page.locator(".blank").first().click();
      page.waitForSelector("#editor .edit");
      check(page, width);
      assertThat(troubles).isEmpty();
    }
  }

  private static void check(Page page, int width) {
    assertThat(new AxeBuilder(page).analyze().getViolations())
        .as(page.url())
        .extracting(v -> v.getId() + " " + v.getNodes().getFirst().getHtml())
        .isEmpty();
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .as("width of " + page.url())
        .isLessThanOrEqualTo(width);
  }
}
