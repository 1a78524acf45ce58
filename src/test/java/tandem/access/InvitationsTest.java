package tandem.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

@TandemTest
class InvitationsTest {
  @Autowired MockMvcTester browser;
  @Autowired Invitations invitations;
  @Autowired Memberships memberships;
  @Autowired Passwords passwords;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  final PlanId plan = PlanId.fresh();
  Guests guests;
  Member host;
  Member guest;

  @BeforeEach
  void somebodyNamedInAPlan() {
    guests = Guests.of(owner);
    host = guests.newcomer();
    guest = guests.newcomer();
    guests.name(plan, guest);
  }

  @Test
  void workOnce() {
    var secret = guests.invitation(plan, guest, host, "1 day");
    assertThat(taken(secret)).hasRedirectedUrl("/plans/" + plan);
    assertThat(joined()).isTrue();
    assertThat(taken(secret)).hasStatus(410);
    assertThat(passwords.memberWith(guest.email(), Guests.PASSWORD)).contains(guest);
  }

  @Test
  void areNotTakenUpByLooking() {
    var secret = guests.invitation(plan, guest, host, "1 day");
    assertThat(browser.get().uri("/invitations/" + secret.text())).hasStatusOk();
    assertThat(joined()).isFalse();
    assertThat(invitations.of(secret)).get().matches(Invitation::open);
  }

  @Test
  void letOneInOfTwoWhoTryAtOnce() throws Exception {
    var secret = guests.invitation(plan, guest, host, "1 day");
    var hash = passwords.chosen(Guests.PASSWORD, Guests.PASSWORD);
    var start = new CyclicBarrier(2);
    Callable<Optional<Invitations.Accepted>> attempt =
        () -> {
          start.await();
          return invitations.accept(secret, hash);
        };
    try (var both = Executors.newFixedThreadPool(2)) {
      assertThat(both.invokeAll(List.of(attempt, attempt)))
          .extracting(Future::get)
          .filteredOn(Optional::isPresent)
          .hasSize(1);
    }
  }

  @Test
  void sayThatTheyHaveExpired() {
    var secret = guests.invitation(plan, guest, host, "-1 day");
    assertThat(browser.get().uri("/invitations/" + secret.text()))
        .hasStatus(410)
        .bodyText()
        .contains("it has expired");
    assertThat(taken(secret)).hasStatus(410);
    assertThat(joined()).isFalse();
  }

  @Test
  void sayThatTheLinkIsUnknown() {
    assertThat(browser.get().uri("/invitations/" + Secret.fresh().text())).hasStatus(404);
  }

  private MockMvcRequestBuilder taken(Secret secret) {
    return browser
        .post()
        .uri("/invitations/" + secret.text())
        .param("password", Guests.PASSWORD)
        .param("again", Guests.PASSWORD)
        .with(csrf());
  }

  private boolean joined() {
    return Acting.as(guest.person(), () -> memberships.mayEnter(plan));
  }
}
