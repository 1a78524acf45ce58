package tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.TandemTest;
import tandem.basics.PlanId;

/// A real quota comes in as what it is, and two people make an aligned plan of it that both wrote.
@TandemTest
@Tag("journey")
class QuotaToPlanIT {
  private static final Chromium CHROMIUM = new Chromium();
  private static final String RESELLER = "A Bike Store";

  @LocalServerPort int port;
  @Autowired RestOfThePlan rest;

  @AfterAll
  static void close() {
    CHROMIUM.close();
  }

  @Test
  void makesAnAlignedPlanOfAQuota() {
    try (var ofVendor = CHROMIUM.browser().newContext();
        var ofPartner = CHROMIUM.browser().newContext()) {
      var maya = ofVendor.newPage();
      var robin = ofPartner.newPage();
      People.signIn(maya, port, "vendor@northgate.example");
      var plan = bringInAQuota(maya);
      readsAsAQuota(maya);
      join(robin, invite(maya, plan));
      strategiesOfBoth(maya, robin, plan);
      numbersOfBoth(maya, robin, plan);
      tiesOfBoth(maya, robin, plan);
      step(maya, plan, "Train eight sellers of the store", "2013-02-15");
      step(robin, plan, "Open the repair corner", "2013-03-15");
      rest.engage(PlanId.of(plan.substring("/plans/".length())), "Maya Lindqvist", "Robin Vale");
      for (var page : new Page[] {maya, robin}) {
        People.open(page, port, plan);
        for (var breakdown : List.of("Aligned", "Co-authored", "Actionable", "Engaged")) {
          assertThat(tile(page, breakdown)).containsText("Good");
        }
        People.open(page, port, plan + "/findings");
        assertThat(page.locator("main .findings li")).hasCount(0);
      }
    }
  }

  private String bringInAQuota(Page maya) {
    People.open(maya, port, "/plans");
    maya.getByText("Bring in quotas").click();
    maya.getByLabel("Or choose CSV files")
        .setInputFiles(
            Stream.of("sales_quotas", "sellers", "resellers")
                .map(it -> Path.of("src/test/resources/adventureworks/" + it + ".csv"))
                .toArray(Path[]::new));
    button(maya, "Read it");
    maya.getByLabel("Reseller for the quota of Linda Mitchell in 2013").fill(RESELLER);
    button(maya, "Make the plans");
    maya.waitForURL(url -> url.matches(".*/plans/[0-9a-f-]{36}$"));
    return maya.url().substring(maya.url().indexOf("/plans/"));
  }

  private void readsAsAQuota(Page maya) {
    assertThat(maya.locator("#plan-head")).containsText(RESELLER + " 2013");
    assertThat(tile(maya, "Aligned")).containsText("to mend before signing");
    assertThat(tile(maya, "Co-authored")).containsText("to mend before signing");
  }

  /// The link in the mail, read on the outbox page.
  private String invite(Page maya, String plan) {
    People.open(maya, port, plan + "/people");
    maya.locator("#person-name").fill("Robin Vale");
    maya.locator("#person-email").fill("robin-" + UUID.randomUUID() + "@example.org");
    maya.locator("form:has(#person-name)").getByLabel(RESELLER).check();
    button(maya, "Add a person");
    button(maya, "Invite Robin Vale");
    People.open(maya, port, "/outbox");
    var link = maya.locator("pre a").first().getAttribute("href");
    return link.substring(link.indexOf("/invitations/"));
  }

  private void join(Page robin, String invitation) {
    People.open(robin, port, invitation);
    robin.getByLabel("password", new Page.GetByLabelOptions()).first().fill("a long enough secret");
    robin.locator("input[name=again]").fill("a long enough secret");
    robin.locator("main form button").click();
    robin.waitForURL("**/plans/*");
  }

  private void strategiesOfBoth(Page maya, Page robin, String plan) {
    People.open(maya, port, plan + "/strategies");
    maya.getByText("Add a strategy").click();
    maya.locator("#editor #statement").fill("Be on every road of the north-east");
    maya.locator("#editor")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add a strategy"))
        .click();
    saved(maya);
    People.open(robin, port, plan + "/strategies");
    robin.locator(".of-partner .blank").first().click();
    fill(robin, "Live from repair and rent, not from boxes");
  }

  private void numbersOfBoth(Page maya, Page robin, String plan) {
    paste(robin, plan, "2400000\t2500000\t2600000\t2700000", "customer_spend.q1");
    paste(robin, plan, "300000\t310000\t320000\t330000", "partner_added_value.q1");
    paste(maya, plan, "1500000", "vendor_revenue.q4");
  }

  private void paste(Page page, String plan, String numbers, String at) {
    People.open(page, port, plan + "/goals");
    page.locator("article a.paste").first().click();
    page.locator("#editor #text").fill(numbers);
    page.locator("#editor #at").selectOption(at);
    page.locator("#editor form[action$='/paste'] button").click();
    page.locator("#editor form[action$='/numbers'] button").click();
    saved(page);
  }

  private void tiesOfBoth(Page maya, Page robin, String plan) {
    People.open(maya, port, plan + "/strategies");
    maya.locator(".tied .chip.missing").first().click();
    choose(maya, "Be on every road of the north-east");
    People.open(robin, port, plan + "/strategies");
    robin.locator(".tied .chip.missing").last().click();
    choose(robin, "Live from repair and rent, not from boxes");
    for (var page : new Page[] {maya, robin}) {
      People.open(page, port, plan + "/goals");
      var side = page == maya ? "vendor" : "partner";
      var because = page.locator("article a[href*='/" + side + "_because']").first();
      because.click();
      fill(page, "It brings customers who come back");
    }
  }

  private void step(Page page, String plan, String title, String due) {
    People.open(page, port, plan + "/units/new?kind=action");
    page.locator("#title").fill(title);
    page.locator("#goal").selectOption(new SelectOption().setIndex(1));
    page.locator("#due").fill(due);
    page.locator("#effort").fill("24");
    button(page, "Add an action");
    page.waitForURL("**/actions*");
  }

  private static Locator tile(Page page, String name) {
    return page.locator(".health .card", new Page.LocatorOptions().setHasText(name));
  }

  private static void choose(Page page, String label) {
    page.locator("#editor #value").selectOption(new SelectOption().setLabel(label));
    button(page, "Save");
    saved(page);
  }

  private static void fill(Page page, String text) {
    page.locator("#editor #value").fill(text);
    button(page, "Save");
    saved(page);
  }

  /// What was written in the editor is kept: it closes.
  private static void saved(Page page) {
    assertThat(page.locator("#editor")).isHidden();
  }

  private static void button(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }
}
