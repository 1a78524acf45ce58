package tandem.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tandem.TandemTest;
import tandem.database.Acting;

/// Whoever changes a password wants everybody out who may know the old one.
@TandemTest
class ChangedPasswordTest {
  private static final String NEW = "another long password";

  @Autowired MockMvcTester browser;
  @Autowired Passwords passwords;
  @Autowired Tokens tokens;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  Member guest;
  Cookie desk;
  Cookie phone;
  String token;

  @BeforeEach
  void somebodyOnTwoDevicesWithAProgram() {
    guest = Guests.of(owner).known(passwords);
    desk = signedIn();
    phone = signedIn();
    token = Acting.as(guest.person(), () -> tokens.issue(guest, "test").secret());
  }

  @Test
  void saysBeforehandWhatEnds() {
    assertThat(browser.get().uri("/settings").cookie(desk))
        .bodyText()
        .contains("signs out your other devices and revokes all your tokens");
  }

  @Test
  void endsOtherSessionsAndAllTokens() {
    assertThat(changed(Guests.PASSWORD))
        .hasStatusOk()
        .bodyText()
        .contains("Your password is changed", "your tokens are revoked");
    assertThat(browser.get().uri("/settings").cookie(desk)).hasStatusOk();
    assertThat(browser.get().uri("/settings").cookie(phone)).hasStatus(302);
    assertThat(me()).hasStatus(401);
    assertThat(passwords.memberWith(guest.email(), NEW)).contains(guest);
    assertThat(passwords.memberWith(guest.email(), Guests.PASSWORD)).isEmpty();
  }

  @Test
  void leavesTheTokensOfOthersAlone() {
    var other = Guests.of(owner).newcomer();
    var theirs = Acting.as(other.person(), () -> tokens.issue(other, "test").secret());
    changed(Guests.PASSWORD);
    assertThat(browser.get().uri("/api/v1/me").header("Authorization", "Bearer " + theirs))
        .hasStatusOk();
  }

  @Test
  void endsNothingWhenThePresentPasswordIsWrong() {
    assertThat(changed("wrong")).hasStatus(422);
    assertThat(browser.get().uri("/settings").cookie(phone)).hasStatusOk();
    assertThat(me()).hasStatusOk();
  }

  private MvcTestResult me() {
    return browser.get().uri("/api/v1/me").header("Authorization", "Bearer " + token).exchange();
  }

  private MvcTestResult changed(String current) {
    return browser
        .post()
        .uri("/settings/password")
        .cookie(desk)
        .param("current", current)
        .param("password", NEW)
        .param("again", NEW)
        .with(csrf())
        .with(from -> {
          from.setRemoteAddr("10.0.1.2");
          return from;
        })
        .exchange();
  }

  private Cookie signedIn() {
    var result =
        browser
            .post()
            .uri("/sign-in")
            .param("email", guest.email())
            .param("password", Guests.PASSWORD)
            .with(csrf())
            .with(from -> {
              from.setRemoteAddr("10.0.1.3");
              return from;
            })
            .exchange();
    return Objects.requireNonNull(result.getResponse().getCookie("tandem"));
  }
}
