package tandem.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import tandem.TandemTest;

/// Whoever has to sign in first comes to the page they asked for, and never to another site.
@TandemTest
class ReturnTest {
  @Autowired MockMvcTester browser;
  @Autowired Passwords passwords;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  Member guest;

  @BeforeEach
  void somebodyWithAPassword() {
    guest = Guests.of(owner).known(passwords);
  }

  @Test
  void leadsToThePageThatWasAskedFor() {
    assertThat(browser.get().uri("/settings?tab=tokens"))
        .hasRedirectedUrl("/sign-in?to=%2Fsettings%3Ftab%3Dtokens");
    assertThat(browser.get().uri("/sign-in?to={to}", "/settings?tab=tokens"))
        .hasStatusOk()
        .bodyText()
        .contains("name=\"to\" value=\"/settings?tab=tokens\"");
    assertThat(signIn("/settings?tab=tokens", Guests.PASSWORD))
        .hasRedirectedUrl("/settings?tab=tokens");
  }

  @Test
  void remembersThePageWhenThePasswordWasWrong() {
    assertThat(signIn("/settings", "wrong"))
        .hasStatus(422)
        .bodyText()
        .contains("name=\"to\" value=\"/settings\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "/{x}"})
  void neverLeadsElsewhere(String elsewhere) {
    assertThat(signIn(elsewhere, Guests.PASSWORD)).hasRedirectedUrl("/plans");
    assertThat(browser.get().uri("/sign-in?to={to}", elsewhere))
        .bodyText()
        .contains("name=\"to\" value=\"/plans\"")
        .doesNotContain("evil.example");
    assertThat(
            browser
                .get()
                .uri("/sign-in?to={to}", elsewhere)
                .with(authentication(new SignedInMember(guest))))
        .hasRedirectedUrl("/plans");
  }

  private MockMvcRequestBuilder signIn(String to, String password) {
    return browser
        .post()
        .uri("/sign-in")
        .param("email", guest.email())
        .param("password", password)
        .param("to", to)
        .with(csrf())
        .with(from -> {
          from.setRemoteAddr("10.0.1.1");
          return from;
        });
  }
}
