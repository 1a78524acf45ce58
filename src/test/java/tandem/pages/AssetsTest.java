package tandem.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class AssetsTest {
  private final Assets assets = new Assets();
  private final MockMvcTester browser = Framed.around();

  AssetsTest() throws IOException {}

  @Test
  void areNamedAfterTheirContentAndKeptForGood() {
    var path = assets.path("tandem.css");
    assertThat(path).matches("/assets/tandem-[0-9a-f]{12}\\.css");
    assertThat(browser.get().uri(path))
        .hasStatusOk()
        .hasHeader("Cache-Control", "max-age=31536000, public, immutable")
        .hasContentTypeCompatibleWith("text/css");
  }

  @Test
  void areNotThereUnderAnyOtherHash() {
    assertThat(browser.get().uri("/assets/tandem-000000000000.css")).hasStatus(404);
  }

  @Test
  void doNotMakeUpAddresses() {
    assertThatIllegalArgumentException().isThrownBy(() -> assets.path("none.css"));
  }
}
