package tandem.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tandem.TandemTest;
import tandem.basics.PlanId;

@TandemTest
class SignInTest {
  @Autowired MockMvcTester browser;
  @Autowired Passwords passwords;
  @Autowired Attempts attempts;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  Guests guests;
  Member guest;

  @BeforeEach
  void somebodyWithAPassword() {
    guests = Guests.of(owner);
    guest = guests.known(passwords);
  }

  @Test
  void leavesAnOpenPageAsItIsWhenNobodyIsSignedInAnyMore() {
    assertThat(browser.get().uri("/plans").header("HX-Request", "true")).hasStatus(401);
    assertThat(browser.get().uri("/plans")).hasStatus(302);
  }

  @Test
  void answersTheSameToKnownAndUnknownAddresses() throws Exception {
    var unknown = "x" + guest.email().substring(1);
    var known = api(guest.email(), "wrong", "10.0.0.1");
    assertThat(known).hasStatus(401);
    var other = api(unknown, "wrong", "10.0.0.1");
    assertThat(other).hasStatus(401);
    assertThat(known.getResponse().getContentAsString())
        .isEqualTo(other.getResponse().getContentAsString());

    var page = page(guest.email(), "wrong", "10.0.0.1");
    assertThat(page).hasStatus(422);
    var otherPage = page(unknown, "wrong", "10.0.0.1");
    assertThat(otherPage).hasStatus(422);
    assertThat(said(page, guest.email())).isEqualTo(said(otherPage, unknown));
  }

  @Test
  void saysWhenToComeBackAfterTooManyAttempts() {
    for (var i = 0; i < 10; i++) {
      attempts.count("tired@guests.example", "10.0.0.2"); // quicker than the count runs off
    }
    assertThat(page("tired@guests.example", "wrong", "10.0.0.2"))
        .hasStatus(429)
        .containsHeader("Retry-After");
    assertThat(api("Tired@guests.example", "wrong", "10.0.0.3"))
        .hasStatus(429)
        .containsHeader("Retry-After")
        .bodyText()
        .contains("sign-in.too-many");
  }

  @Test
  void countsThePlaceToo() {
    for (var i = 0; i < 30; i++) {
      attempts.count("nobody" + i + "@guests.example", "10.0.0.4");
    }
    assertThat(api(guest.email(), Guests.PASSWORD, "10.0.0.4")).hasStatus(429);
  }

  @Test
  void isNotFooledByAPlaceThatSomebodyMakesUp() {
    for (var i = 0; i < 30; i++) {
      attempts.count("nobody" + i + "@guests.example", "10.0.0.8");
    }
    assertThat(
            browser
                .post()
                .uri("/sign-in")
                .param("email", guest.email())
                .param("password", Guests.PASSWORD)
                .header("X-Forwarded-For", "192.0.2.77")
                .header("Forwarded", "for=192.0.2.77")
                .with(csrf())
                .with(from -> {
                  from.setRemoteAddr("10.0.0.8");
                  return from;
                }))
        .hasStatus(429);
    assertThat(guests.sessions(guest)).isZero();
  }

  @Test
  void needsTheTokenOfItsForm() {
    assertThat(
            browser
                .post()
                .uri("/sign-in")
                .param("email", guest.email())
                .param("password", Guests.PASSWORD))
        .hasStatus(403);
    assertThat(guests.sessions(guest)).isZero();
  }

  @Test
  void keepsTheSessionInPostgres() {
    var session = signedIn("10.0.0.5");
    assertThat(guests.sessions(guest)).isEqualTo(1);
    assertThat(browser.get().uri("/settings").cookie(session)).hasStatusOk();
  }

  @Test
  void endsEverywhere() {
    var desk = signedIn("10.0.0.6");
    var phone = signedIn("10.0.0.6");
    assertThat(guests.sessions(guest)).isEqualTo(2);
    assertThat(browser.post().uri("/sign-out-everywhere").cookie(desk).with(csrf()))
        .hasRedirectedUrl("/sign-in");
    assertThat(guests.sessions(guest)).isZero();
    assertThat(browser.get().uri("/settings").cookie(phone)).hasStatus(302);
  }

  @Test
  void showsAStrangerNoPlan() {
    var plan = guests.owner().sql("select id from plans.plan limit 1").query(UUID.class).single();
    var session = signedIn("10.0.0.7");
    assertThat(browser.get().uri("/plans/" + plan).cookie(session)).hasStatus(404);
    assertThat(browser.get().uri("/plans/" + PlanId.fresh()).cookie(session)).hasStatus(404);
  }

  private Cookie signedIn(String place) {
    var result = page(guest.email(), Guests.PASSWORD, place);
    assertThat(result).hasRedirectedUrl("/plans");
    return Objects.requireNonNull(result.getResponse().getCookie("tandem"));
  }

  private MvcTestResult page(String email, String password, String place) {
    return browser
        .post()
        .uri("/sign-in")
        .param("email", email)
        .param("password", password)
        .with(csrf())
        .with(from -> {
          from.setRemoteAddr(place);
          return from;
        })
        .exchange();
  }

  private MvcTestResult api(String email, String password, String place) {
    return browser
        .post()
        .uri("/api/v1/tokens")
        .contentType(MediaType.APPLICATION_JSON)
        .content(
            "{\"email\": \"%s\", \"password\": \"%s\", \"name\": \"test\"}"
                .formatted(email, password))
        .with(from -> {
          from.setRemoteAddr(place);
          return from;
        })
        .exchange();
  }

  /// The page without what differs by nature: the address typed, and what is random.
  private static String said(MvcTestResult page, String email) throws Exception {
    return page.getResponse()
        .getContentAsString()
        .replace(email, "")
        .replaceAll("(nonce|value)=\"[^\"]*\"", "");
  }
}
