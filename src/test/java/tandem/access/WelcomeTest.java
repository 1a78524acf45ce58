package tandem.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import tandem.TandemTest;
import tandem.basics.NotFound;

/// The way in to a Tandem where nobody is yet.
@TandemTest
class WelcomeTest {
  @Autowired MockMvcTester browser;
  @Autowired FirstPerson firstPerson;
  @Autowired Passwords passwords;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource source;

  final String email = UUID.randomUUID() + "@first.example";
  JdbcClient owner;
  Door door;
  String way;

  @BeforeEach
  void nobodyIsThere() {
    owner = JdbcClient.create(source);
    door = Door.emptied(owner);
    way = firstPerson.way().orElseThrow();
  }

  @AfterEach
  void everybodyBack() {
    door.everybodyBack();
  }

  @Test
  void letsTheFirstPersonIn() {
    assertThat(browser.get().uri(way))
        .hasStatusOk()
        .bodyText()
        .contains("Nobody is here yet", "name=\"organisation\"", "name=\"password\"");
    assertThat(people()).as("by looking").isZero();
    assertThat(coming(way)).hasRedirectedUrl("/sign-in");
    assertThat(passwords.memberWith(email, Guests.PASSWORD))
        .get()
        .extracting(Member::name)
        .isEqualTo("Ada");
  }

  @Test
  void worksOnce() {
    assertThat(coming(way)).hasRedirectedUrl("/sign-in");
    assertThat(firstPerson.way()).isEmpty();
    assertThat(browser.get().uri(way)).hasStatus(404);
    assertThat(coming(way)).hasStatus(404);
    assertThat(people()).isEqualTo(1);
  }

  @Test
  void needsTheSecret() {
    var guessed = "/welcome/" + Secret.fresh().text();
    assertThat(browser.get().uri(guessed)).hasStatus(404);
    assertThat(coming(guessed)).hasStatus(404);
    assertThat(people()).isZero();
  }

  @Test
  void isClosedWhereSomebodyIs() {
    door.everybodyBack();
    Guests.of(source).known(passwords);
    assertThat(browser.get().uri(way)).hasStatus(404);
    assertThat(coming(way)).hasStatus(404);
    assertThat(people()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "organisation, '', Name your organisation",
    "name, '', a person needs one",
    "email, nonsense, it must look like",
    "password, short, at least 12 characters",
    "again, different, the two passwords are not the same"
  })
  void namesTheFieldThatCannotBe(String field, String value, String said) {
    assertThat(coming(way, field, value))
        .hasStatus(422)
        .bodyText()
        .contains(said, field + "-error")
        .doesNotContain(Guests.PASSWORD);
    assertThat(people()).isZero();
    assertThat(firstPerson.way()).contains(way);
  }

  @Test
  void letsOneInOfTwoWhoComeAtOnce() throws Exception {
    var start = new CyclicBarrier(2);
    try (var both = Executors.newFixedThreadPool(2)) {
      var came = both.invokeAll(List.of(attempt("a", start), attempt("b", start)));
      assertThat(came).extracting(f -> f.get()).containsExactlyInAnyOrder(true, false);
    }
  }

  private Callable<Boolean> attempt(String who, CyclicBarrier start) {
    var secret = way.substring(way.lastIndexOf('/') + 1);
    return () -> {
      start.await();
      try {
        firstPerson.come(secret, "Acme", "Ada", who + email, Guests.PASSWORD, Guests.PASSWORD);
        return true;
      } catch (NotFound late) {
        return false;
      }
    };
  }

  private MockMvcRequestBuilder coming(String path) {
    return coming(path, "name", "Ada");
  }

  private MockMvcRequestBuilder coming(String path, String field, String value) {
    var form = browser.post().uri(path).with(csrf());
    for (var given :
        new String[][] {
          {"organisation", "Acme"},
          {"name", "Ada"},
          {"email", email},
          {"password", Guests.PASSWORD},
          {"again", Guests.PASSWORD}
        }) {
      form = form.param(given[0], given[0].equals(field) ? value : given[1]);
    }
    return form;
  }

  private int people() {
    return owner
        .sql("select count(*) from organisations.person where email like '%' || ?")
        .params(email)
        .query(Integer.class)
        .single();
  }
}
