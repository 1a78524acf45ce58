package tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.TandemTest;

/// Two people over one plan at the same moment, on one process and on two that share the database.
/// Kept in the browser, because drawing anew breaks these promises silently.
@ParameterizedClass(name = "on two processes: {0}")
@ValueSource(booleans = {false, true})
@TandemTest
class LiveIT {
  private static final Map<String, String> SIGNED_IN = new ConcurrentHashMap<>();
  private static Chromium chromium;
  private static final AtomicInteger AMOUNT = new AtomicInteger(71_000);

  /// A stream waits longer after each attempt that failed.
  private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
      new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

  @Parameter boolean apart;
  @LocalServerPort int port;
  @Autowired OtherProcess other;
  int bensPort;
  Page maya;
  Page ben;
  String plan = "";

  @BeforeAll
  static void open() {
    chromium = new Chromium();
  }

  @BeforeEach
  void twoPeople() throws IOException {
    bensPort = apart ? other.port() : port;
    maya = person(port, "vendor@northgate.example");
    ben = person(bensPort, "partner@harbour.example");
    maya.getByRole(AriaRole.LINK, named("FY27 joint plan")).first().click();
    plan = maya.url().substring(maya.url().indexOf("/plans/"));
    People.open(maya, port, plan + "/goals");
    People.open(ben, bensPort, plan + "/goals");
  }

  @AfterEach
  void home() {
    maya.context().close();
    ben.context().close();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void seeWhatTheOtherWritesWithoutReloading() {
    var amount = change(maya);
    assertThat(ben.locator("article").first()).containsText(amount);
    assertThat(ben.locator("#heard")).containsText("Maya Lindqvist changed");
  }

  @Test
  void seeWhatTheOtherAddsAndTakesOut() {
    var title = "A goal of a moment " + AMOUNT.incrementAndGet();
    maya.getByText("Add a goal").click();
    maya.locator("#editor #title").fill(title);
    maya.keyboard().press("Enter");
    assertThat(ben.getByRole(AriaRole.HEADING, named(title))).isVisible();
    maya.getByRole(AriaRole.HEADING, named(title)).getByRole(AriaRole.LINK).click();
    maya.locator("#editor summary").last().click();
    maya.locator("#editor .btn-danger").click();
    assertThat(ben.getByRole(AriaRole.HEADING, named(title))).isHidden();
  }

  @Test
  void keepTypedTextItsVersionFocusAndCaretWhileTheFieldIsSavedElsewhere() {
    var second = maya.context().newPage();
    People.open(second, port, plan + "/goals");
    cell(second).click();
    var typed = second.locator("#editor #value");
    typed.fill("123456");
    var version = second.locator("#editor form.titled input[name=version]").inputValue();
    second.evaluate("document.querySelector('#editor #value').setSelectionRange(2, 4)");

    var amount = change(maya);

    assertThat(second.locator("article").first()).containsText(amount);
    assertThat(second.locator("#editor .stale")).containsText("Maya Lindqvist changed this");
    assertThat(typed).hasValue("123456");
    assertThat(typed).isFocused();
    assertThat(second.locator("#editor form.titled input[name=version]")).hasValue(version);
    assertThat(second.locator("#editor")).isVisible();
    org.assertj.core.api.Assertions.assertThat(
            second.evaluate(
                "document.activeElement.selectionStart + '-' + document.activeElement.selectionEnd"))
        .isEqualTo("2-4");

    second.keyboard().press("Enter");
    assertThat(second.locator(".conflict")).containsText("changed this");
    assertThat(second.locator(".conflict")).containsText("123,456");
  }

  @Test
  void keepTextInAFormOfThePageThatNobodySentYet() {
    People.open(ben, bensPort, plan + "/people");
    ben.locator("#person-name").fill("Somebody new");
    ben.locator("#person-email").focus();
    var key = ben.locator("form:has(#person-name) input[name=key]").inputValue();
    change(maya);
    assertThat(ben.locator("#heard")).containsText("Maya Lindqvist changed");
    ben.waitForResponse(it -> it.url().endsWith("/people"), () -> change(maya));
    assertThat(ben.locator("#person-name")).hasValue("Somebody new");
    assertThat(ben.locator("#person-email")).isFocused();
    assertThat(ben.locator("form:has(#person-name) input[name=key]")).hasValue(key);
  }

  @Test
  void catchUpWhenTheLineIsBack() throws Exception {
    try (var line = new Line(bensPort)) {
      People.open(ben, line.port(), plan + "/goals");
      assertThat(ben.locator("article").first()).isVisible();
      line.cut();

      assertThat(ben.locator("#line")).containsText("Reconnecting", PATIENTLY);
      var amount = change(maya);
      line.mend();
      assertThat(ben.locator("article").first()).containsText(amount, PATIENTLY);
      assertThat(ben.locator("#line")).isEmpty();
    }
  }

  @Test
  void writeInPeaceAndSeeTheOthersWordsAfterwards() {
    ben.locator("#switches summary").click();
    ben.getByLabel("Hold others’ changes while I write").check();
    ben.getByText("Add a goal").click();
    ben.locator("#editor #title").fill("Half a goal");
    var amount = change(maya);
    assertThat(ben.locator("#held")).containsText("Others’ changes wait: 1");
    assertThat(ben.locator("article").first()).not().containsText(amount);
    ben.locator("#held").click();
    assertThat(ben.locator("article").first()).containsText(amount);
    assertThat(ben.locator("#editor #title")).hasValue("Half a goal");
  }

  @Test
  void offerBackWhatWasTypedAndNotSaved() {
    ben.getByText("Add a goal").click();
    ben.locator("#editor #title").fill("A goal nobody saved");
    ben.reload();
    assertThat(ben.locator("#unsaved")).containsText("A goal nobody saved");
    ben.locator("#unsaved a").click();
    ben.getByRole(AriaRole.BUTTON, named("Put it back")).click();
    assertThat(ben.locator("#editor #title")).hasValue("A goal nobody saved");
    ben.locator("#editor #title").fill("A goal saved at last " + AMOUNT.incrementAndGet());
    ben.keyboard().press("Enter");
    assertThat(ben.locator("#editor")).isHidden();
    ben.reload();
    assertThat(ben.locator("h1")).isAttached();
    assertThat(ben.locator("#unsaved li")).hasCount(0);
  }

  @Test
  void meetWhatCameMeanwhileWhenOldWordsArePutBack() {
    var second = maya.context().newPage();
    People.open(second, port, plan + "/goals");
    cell(second).click();
    second.locator("#editor #value").fill("123456");
    second.reload();
    var amount = change(maya);
    assertThat(second.locator("article").first()).containsText(amount);
    second.locator("#unsaved a").click();
    second.getByRole(AriaRole.BUTTON, named("Put it back")).click();
    second.keyboard().press("Enter");
    assertThat(second.locator(".conflict")).containsText("123,456");
    second.locator(".conflict .btn-primary").click();
    assertThat(second.locator("#unsaved li")).hasCount(0);
  }

  @Test
  void fetchAgainWhatGotLostOnTheWay() {
    var lost = new AtomicInteger();
    ben.route(
        "**/goals/*",
        route -> {
          if (lost.getAndIncrement() == 0) {
            route.abort();
          } else {
            route.resume();
          }
        });
    var amount = change(maya);
    assertThat(ben.locator("article").first()).containsText(amount);
    org.assertj.core.api.Assertions.assertThat(lost).hasPositiveValue();
  }

  @Test
  void beginTheStreamAgainThatDidNotBegin() {
    ben.route("**/live*", Route::abort);
    People.open(ben, bensPort, plan + "/goals");
    assertThat(ben.locator("#line")).containsText("Reconnecting", PATIENTLY);
    ben.unroute("**/live*");
    var amount = change(maya);
    assertThat(ben.locator("article").first()).containsText(amount);
    assertThat(ben.locator("#line")).isEmpty();
  }

  @Test
  void hearNothingWhileHiddenAndCatchUpWhenSeenAgain() {
    var seen = change(maya);
    assertThat(ben.locator("article").first()).containsText(seen);
    show(ben, false);
    assertThat(maya.locator("article").first()).containsText(change(maya));
    var next = change(maya); // what came before is not only late
    assertThat(maya.locator("article").first()).containsText(next);
    assertThat(ben.locator("article").first()).containsText(seen);
    show(ben, true);
    assertThat(ben.locator("article").first()).containsText(next);
  }

  /// Headless pages are never hidden by others.
  private static void show(Page page, boolean seen) {
    page.evaluate(
        """
        seen => {
          Object.defineProperty(document, 'hidden', { value: !seen, configurable: true });
          Object.defineProperty(document, 'visibilityState', { value: seen ? 'visible' : 'hidden', configurable: true });
          document.dispatchEvent(new Event('visibilitychange'));
        }\
        """,
        seen);
  }

  /// Signs in once: more than thirty times a minute is refused from one place.
  private static Page person(int at, String email) {
    var signedIn = SIGNED_IN.computeIfAbsent(at + email, first -> signIn(at, email));
    var options = new Browser.NewContextOptions().setStorageState(signedIn);
    var page = chromium.browser().newContext(options).newPage();
    People.open(page, at, "/plans");
    return page;
  }

  private static String signIn(int at, String email) {
    try (var context = chromium.browser().newContext()) {
      People.signIn(context.newPage(), at, email);
      return context.storageState();
    }
  }

  /// The first amount that Northgate wrote in pencil.
  private static Locator cell(Page page) {
    return page.locator("article").first().locator("td.by-vendor a.words.pencil").first();
  }

  /// @return the new amount as pages show it
  private static String change(Page page) {
    var amount = AMOUNT.incrementAndGet();
    cell(page).click();
    page.locator("#editor #value").fill(Integer.toString(amount));
    page.keyboard().press("Enter");
    assertThat(page.locator("#editor")).isHidden();
    return "%,d".formatted(amount);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
