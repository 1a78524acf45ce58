package tandem.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class AskedPageTest {
  @ParameterizedTest
  @ValueSource(strings = {"/plans/1/goals", "/inbox?x=1&y=%20", "/plans/1/units/2?a=%7Bb%7D"})
  void isAPathOfThisSite(String path) {
    assertThat(AskedPage.of(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/.//evil.example",
        "/%0d%0aSet-Cookie: a",
        "/\r\nLocation: x",
        "/\tevil",
        "/{plan}",
        "javascript:alert(1)",
        "evil.example",
        "/ü",
        "?x",
        ""
      })
  void isNeverAnotherSite(String path) {
    assertThat(AskedPage.of(path)).isEqualTo(AskedPage.FIRST);
  }

  @Test
  void isRememberedWhenItWasToBeRead() {
    var read = new MockHttpServletRequest("GET", "/plans/1/goals");
    read.setQueryString("open=2&x=a%20b");
    assertThat(AskedPage.signIn(read))
        .isEqualTo("/sign-in?to=%2Fplans%2F1%2Fgoals%3Fopen%3D2%26x%3Da%2520b");
  }

  @Test
  void isNotRememberedWhenSomethingWasToBeDoneOrOnlyAPieceWasAskedFor() {
    assertThat(AskedPage.signIn(new MockHttpServletRequest("POST", "/plans/1/proposal")))
        .isEqualTo("/sign-in");
    var piece = new MockHttpServletRequest("GET", "/plans/1/units/2");
    piece.addHeader("HX-Request", "true");
    assertThat(AskedPage.signIn(piece)).isEqualTo("/sign-in");
    assertThat(AskedPage.signIn(new MockHttpServletRequest("GET", "/"))).isEqualTo("/sign-in");
  }
}
