package tandem.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class ContentPolicyTest {
  private static final Pattern NONCE = Pattern.compile("script-src 'nonce-([^']{22})'");

  private final MockMvcTester browser = Framed.around();

  ContentPolicyTest() throws IOException {}

  @Test
  void letsOnlyScriptsOfThisOneAnswerRun() throws Exception {
    var page = browser.get().uri("/error").exchange();
    var nonce = nonce(page.getResponse().getHeader("Content-Security-Policy"));
    assertThat(page.getResponse().getContentAsString())
        .contains("<script nonce=\"" + nonce + "\"")
        .doesNotContain("style=", "onclick");
    var other = browser.get().uri("/error").exchange().getResponse();
    assertThat(nonce(other.getHeader("Content-Security-Policy"))).isNotEqualTo(nonce);
  }

  private static String nonce(@Nullable String policy) {
    var found = NONCE.matcher(String.valueOf(policy));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
