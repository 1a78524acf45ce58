package tandem.journeys;

import com.microsoft.playwright.Page;

/// What people do on every journey.
final class People {
  private People() {}

  static void open(Page page, int port, String path) {
    page.navigate("http://localhost:" + port + path);
  }

  static void signIn(Page page, int port, String email) {
    open(page, port, "/sign-in");
    page.getByLabel("E-mail").fill(email);
    page.getByLabel("Password").fill("tandem-sample");
    page.getByText("Sign in").last().click();
    page.waitForURL("**/plans");
  }
}
