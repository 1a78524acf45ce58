package tandem.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
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
      List.of(
          "",
          "/strategies",
          "/strategies?as=table",
          "/goals",
          "/actions",
          "/actions?as=timeline",
          "/actions?as=board",
          "/actions?as=calendar",
          "/people",
          "/agreement",
          "/history");

  @LocalServerPort int port;

  @AfterAll
  static void close() {
    CHROMIUM.close();
  }

  /// Every page wide and light, narrow and dark.
  @ParameterizedTest
  @CsvSource({"1280, LIGHT", "360, DARK"})
  void areAccessible(int width, ColorScheme colours) {
    visit(
        width,
        colours,
        (page, plan) -> {
          others(page, plan, width);
          dialogs(page, plan, width);
          compared(page, plan, width);
        });
  }

  /// The tabs of a plan also the other way round.
  @ParameterizedTest
  @CsvSource({"1280, DARK", "360, LIGHT"})
  void areAccessibleInOtherColours(int width, ColorScheme colours) {
    visit(width, colours, (page, plan) -> {});
  }

  private void visit(int width, ColorScheme colours, BiConsumer<Page, String> more) {
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
      tabs(page, plan, width);
      more.accept(page, plan);
      assertThat(troubles).isEmpty();
    }
  }

  private void tabs(Page page, String plan, int width) {
    for (var tab : TABS) {
      People.open(page, port, plan + tab);
      check(page, width);
    }
  }

  private void others(Page page, String plan, int width) {
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
            plan + "/units/new?kind=own_line",
            plan + "/units/new?kind=measure",
            plan + "/units/new?kind=risk",
            plan + "/scenarios",
            "/glossary",
            "/strategies",
            "/templates",
            "/quotas",
            "/settings/company",
            plan + "/template",
            plan + "/findings",
            "/nowhere")) {
      People.open(units, port, other);
      check(units, width);
    }
    units.close();
  }

  private void dialogs(Page page, String plan, int width) {
    People.open(page, port, plan + "/goals");
    for (var fold : page.locator(".beside > summary").all()) {
      fold.click();
    }
    check(page, width);
    page.locator(".blank").first().click();
    page.waitForSelector("#editor .edit");
    check(page, width);
    People.open(page, port, plan + "/suggestions");
    check(page, width);
    page.locator(".suggestion > a").first().click();
    page.waitForSelector("#editor .edit");
    check(page, width);
  }

  /// With what each wrote shown, and with what changed.
  private void compared(Page page, String plan, int width) {
    People.open(page, port, plan);
    page.locator("button[name=shown]").click();
    page.waitForSelector(".by-whom");
    tabs(page, plan, width);
    page.locator("button[name=shown]").click();
    for (var compared :
        List.of(
            "/strategies?since=1",
            "/goals?since=1",
            "/actions?since=1",
            "/people?since=1",
            "/history/compare?from=1",
            "/comments")) {
      People.open(page, port, plan + compared);
      check(page, width);
    }
  }

  /// What there is only once somebody did something: a workbook with problems, mail, invitations of
  /// people with and without a password, a proposal.
  @ParameterizedTest
  @CsvSource({"1280, DARK", "360, LIGHT"})
  void areAccessibleOnceSomethingIsThere(int width, ColorScheme colours) {
    var options =
        new Browser.NewContextOptions().setViewportSize(width, 800).setColorScheme(colours);
    try (var context = CHROMIUM.browser().newContext(options);
        var ofGuest = CHROMIUM.browser().newContext(options)) {
      var page = context.newPage();
      var guest = ofGuest.newPage();
      People.signIn(page, port, "vendor@northgate.example");
      read(page, "src/test/resources/workbooks/quota-only.xlsx");
      check(page, width);
      for (var title : List.of("Spring push", "Autumn push")) {
        var plan = begin(page, title);
        check(page, width);
        People.open(guest, port, invite(page, plan, "guest-" + width + "@northgate.example"));
        check(page, width);
        check(guest, width);
        join(guest);
        page.navigate(plan + "/agreement");
        page.locator("form[action$=proposal] button").click();
        page.waitForSelector("form[action$=change-request]");
        check(page, width);
      }
      People.open(page, port, "/inbox");
      assertThat(page.locator(".needs li").count()).isPositive();
      check(page, width);
    }
  }

  private void read(Page page, String workbook) {
    People.open(page, port, "/imports");
    page.locator("#file").setInputFiles(Path.of(workbook));
    page.locator("main form.fields button").click();
    page.waitForSelector(".problems");
  }

  private String begin(Page page, String title) {
    People.open(page, port, "/plans/new");
    page.locator("#title").fill(title);
    page.locator("#counterpart").fill("Nova Resell");
    page.locator("#starts").fill("2027-01-01");
    page.locator("#ends").fill("2027-12-31");
    page.locator("main form.fields button").click();
    page.waitForSelector("#plan-head");
    return page.url();
  }

  /// The path of the link in the mail, which is shown on the outbox page.
  private String invite(Page page, String plan, String email) {
    page.navigate(plan + "/people");
    page.locator("#person-name").fill("Cara Cole");
    page.locator("#person-email").fill(email);
    page.locator("main form.fields input[value=vendor]").press("Space");
    page.locator("main form.fields button").click();
    page.locator("form[action$=invitation] button").first().click();
    page.waitForSelector("form[action$=invitation]");
    People.open(page, port, "/outbox");
    var link = page.locator("main a[href*='/invitations/']").first().getAttribute("href");
    return link.substring(link.indexOf("/invitations/"));
  }

  /// Joins, and is nobody in that browser again.
  private static void join(Page guest) {
    for (var field : guest.locator("input[type=password]").all()) {
      field.fill("a long enough secret");
    }
    guest.locator("main form button").click();
    guest.waitForURL("**/plans/*");
    guest.context().clearCookies();
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
