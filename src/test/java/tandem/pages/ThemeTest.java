package tandem.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class ThemeTest {
  private final MockMvcTester browser = Framed.around();

  ThemeTest() throws IOException {}

  @Test
  void isKeptInACookieAndLeadsBack() {
    var chosen = browser.post().uri("/theme").param("theme", "dark");
    assertThat(chosen.header("Referer", "http://localhost/plans"))
        .hasStatus(303)
        .hasHeader("Location", "/plans")
        .cookies()
        .hasValue("theme", "dark");
  }

  @Test
  void followsTheSystemUntilChosen() {
    assertThat(browser.get().uri("/error")).bodyText().contains("prefers-color-scheme");
    assertThat(browser.get().uri("/error").cookie(new Cookie("theme", "dark")))
        .bodyText()
        .contains("data-bs-theme=\"dark\"")
        .doesNotContain("prefers-color-scheme");
  }
}
