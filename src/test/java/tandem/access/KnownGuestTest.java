package tandem.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import tandem.TandemTest;
import tandem.basics.PlanId;
import tandem.database.Acting;

/// An invitation for somebody who has a password already: the link alone signs nobody in.
@TandemTest
class KnownGuestTest {
  @Autowired MockMvcTester browser;
  @Autowired Invitations invitations;
  @Autowired Memberships memberships;
  @Autowired Passwords passwords;
  @Autowired Attempts attempts;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  final PlanId plan = PlanId.fresh();
  Guests guests;
  Member guest;
  Secret secret;

  @BeforeEach
  void somebodyKnownIsInvited() {
    guests = Guests.of(owner);
    guest = guests.known(passwords);
    guests.name(plan, guest);
    secret = guests.invitation(plan, guest, guests.newcomer(), "1 day");
  }

  @Test
  void isAskedForTheirPassword() {
    assertThat(browser.get().uri("/invitations/" + secret.text()))
        .hasStatusOk()
        .bodyText()
        .contains("You have a password already", "current-password", "Sign in and join the plan")
        .doesNotContain("new-password");
  }

  @Test
  void isNotLetInByTheLinkAlone() {
    for (var password : new String[] {"", "wrong"}) {
      assertThat(joining(password))
          .hasStatus(422)
          .bodyText()
          .contains("that is not the password of " + guest.email());
    }
    assertThat(joined()).isFalse();
    assertThat(guests.sessions(guest)).isZero();
    assertThat(invitations.of(secret)).get().matches(Invitation::open);
  }

  @Test
  void joinsWithTheirPassword() {
    assertThat(joining(Guests.PASSWORD)).hasRedirectedUrl("/plans/" + plan);
    assertThat(joined()).isTrue();
    assertThat(guests.sessions(guest)).isEqualTo(1);
  }

  @Test
  void joinsWithAButtonWhenSignedIn() {
    var me = authentication(new SignedInMember(guest));
    assertThat(browser.get().uri("/invitations/" + secret.text()).with(me))
        .bodyText()
        .contains("Join the plan")
        .doesNotContain("type=\"password\"");
    assertThat(joined()).as("by looking").isFalse();
    assertThat(joining("").with(me)).hasRedirectedUrl("/plans/" + plan);
    assertThat(joined()).isTrue();
  }

  @Test
  void isNotWhoeverElseIsSignedIn() {
    var other = authentication(new SignedInMember(guests.known(passwords)));
    assertThat(browser.get().uri("/invitations/" + secret.text()).with(other))
        .bodyText()
        .contains("type=\"password\"");
    assertThat(joining("").with(other)).hasStatus(422);
    assertThat(joined()).isFalse();
  }

  @Test
  void cannotBeGuessed() {
    for (var i = 0; i < 10; i++) {
      attempts.count(guest.email(), "10.0.1.5");
    }
    assertThat(joining(Guests.PASSWORD)).hasStatus(429).containsHeader("Retry-After");
    assertThat(joined()).isFalse();
  }

  /// The page was drawn before the person had a password: the database does not believe it.
  @Test
  void cannotBeGivenAnotherPassword() {
    var hash = passwords.chosen("another long password", "another long password");
    assertThat(invitations.accept(secret, hash)).isEmpty();
    assertThat(passwords.memberWith(guest.email(), Guests.PASSWORD)).contains(guest);
    assertThat(joined()).isFalse();
  }

  private MockMvcRequestBuilder joining(String password) {
    return browser
        .post()
        .uri("/invitations/" + secret.text())
        .param("password", password)
        .with(csrf())
        .with(from -> {
          from.setRemoteAddr("10.0.1.4");
          return from;
        });
  }

  private boolean joined() {
    return Acting.as(guest.person(), () -> memberships.mayEnter(plan));
  }
}
