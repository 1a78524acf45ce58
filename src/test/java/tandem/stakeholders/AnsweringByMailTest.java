package tandem.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.TandemTest;
import tandem.access.Errands;
import tandem.basics.NotFound;
import tandem.basics.RuleBroken;
import tandem.database.Acting;
import tandem.ledger.History;
import tandem.plans.Adding;
import tandem.plans.Drafting;
import tandem.plans.Plans;

@TandemTest
class AnsweringByMailTest {
  @Autowired MockMvcTester browser;
  @Autowired Plans plans;
  @Autowired Adding adding;
  @Autowired Drafting drafting;
  @Autowired Assigning assigning;
  @Autowired Roles roles;
  @Autowired Errands errands;
  @Autowired History history;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  Crew crew;
  String secret;

  @BeforeEach
  void benIsAsked() {
    crew = Crew.in(owner, plans, adding);
    assigning(Letter.R);
    secret = crew.secret(crew.ben());
  }

  @Test
  void saysExactlyWhatIsAskedAndChangesNothingByLooking() {
    assertThat(look())
        .hasStatusOk()
        .bodyText()
        .contains("Visit ten customers", "4 Feb 2027", "Ana asks you, Ben", "does it");
    assertThat(role().state("")).isEqualTo("asked");
  }

  @Test
  void isAYesWithoutSigningIn() {
    assertThat(send("answer=yes&seen=" + seen())).hasStatus(HttpStatus.FOUND);
    assertThat(role().isAcknowledged()).isTrue();
    assertThat(role().asking().revision()).isNotNull();
    var line = asAna(() -> history.after(crew.plan(), 0, 100)).getLast();
    assertThat(line.person()).isEqualTo("Ben");
    assertThat(line.field()).isEqualTo("role R of Ben");
    assertThat(line.after()).isEqualTo("acknowledged");
    assertThat(look()).hasStatusOk().bodyText().contains("You said yes");
  }

  @Test
  void isANoWithAReason() {
    assertThat(send("answer=no&seen=" + seen() + "&why=+"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(send("answer=no&seen=" + seen() + "&why=No+time")).hasStatus(HttpStatus.FOUND);
    assertThat(role().declinedWhy()).isEqualTo("No time");
  }

  @Test
  void mayNameAColleague() {
    send("answer=no&seen=" + seen() + "&instead=" + crew.ana().person());
    assertThat(role().isDeclined()).isFalse();
    send("answer=no&seen=" + seen() + "&why=She+knows+them&instead=" + crew.cleo().person());
    assertThat(role().declinedWhy()).isEqualTo("Not me, but Cleo: She knows them");
    assertThat(role().asking().instead()).isEqualTo(crew.cleo().person());
  }

  @Test
  void isNoYesToWhatWasNotOnThePage() {
    var before = seen();
    Acting.as(
        crew.ana().person(),
        () ->
            drafting.write(
                crew.plan(), crew.action(), "title", "Visit thirty customers", 1, crew.ana()));
    assertThat(send("answer=yes&seen=" + before))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Visit thirty customers", "The text changed");
    assertThat(role().isAcknowledged()).isFalse();
  }

  @Test
  void worksOnce() {
    var seen = seen();
    send("answer=yes&seen=" + seen);
    send("answer=no&why=No&seen=" + seen);
    assertThat(role().isDeclined()).isFalse();
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() ->
            onErrand(() -> {
              errands.done();
              return true;
            }));
  }

  @Test
  void isOverAfterItsTimeAndOnceThePersonIsOutOfThePlan() {
    var seen = seen();
    crew.owner().sql("update access.errand set expires_at = now() - interval '1 second'").update();
    assertThat(look()).hasStatus(HttpStatus.GONE);
    assertThat(send("answer=yes&seen=" + seen)).hasStatus(HttpStatus.GONE);
    secret = crew.secret(crew.ben());
    crew.owner()
        .sql("delete from access.membership where person = ?")
        .param(crew.ben().person().value())
        .update();
    assertThat(look()).hasStatus(HttpStatus.NOT_FOUND);
  }

  /// The row policies hold, whatever the application asks.
  @Test
  void opensOneRoleAndNothingElse() {
    assertThat(onErrand(() -> count("stakeholders.role"))).isEqualTo(1);
    for (var table :
        List.of(
            "plans.plan",
            "plans.unit",
            "plans.field",
            "ledger.change",
            "access.membership",
            "access.errand",
            "organisations.person",
            "comments.comment")) {
      assertThat(onErrand(() -> count(table))).as(table).isZero();
    }
    var all = "update stakeholders.role set version = version + 100";
    assertThat(onErrand(() -> jdbc.sql(all).update())).isEqualTo(1);
    var taken = "delete from stakeholders.role";
    assertThat(onErrand(() -> jdbc.sql(taken).update())).isZero();
    var cleos = "update stakeholders.role set person = '" + crew.cleo().person() + "'";
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> onErrand(() -> jdbc.sql(cleos).update()));
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> onErrand(() -> line(crew.cleo().person().toString())));
  }

  private int line(String person) {
    return jdbc.sql(
            """
            insert into ledger.change (plan, revision, position, subject, about, field, person, organisation, at, digest)
            values (cast(:plan as uuid), 999, 0, cast(:unit as uuid), 'x', 'role R of Cleo', cast(:person as uuid),
                    gen_random_uuid(), now(), 'x')\
            """)
        .param("plan", crew.plan().toString())
        .param("unit", crew.action().toString())
        .param("person", person)
        .update();
  }

  @Test
  void isNobodyElsesSecret() {
    secret = "wrong";
    assertThat(look()).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(onErrand(() -> count("stakeholders.role"))).isZero();
  }

  @Test
  void isOpenedByThePageAndNotByLooking() {
    look();
    assertThat(role().asking().openedAt()).isNull();
    assertThat(browser.post().uri("/asked/{secret}/opening", secret).with(csrf()))
        .hasStatus(HttpStatus.NO_CONTENT);
    assertThat(role().asking().openedAt()).isNotNull();
    assertThat(role().isAcknowledged()).isFalse();
  }

  private void assigning(Letter letter) {
    for (var who : List.of(crew.ben(), crew.cleo())) {
      var to = who.equals(crew.ben()) ? letter : Letter.S;
      Acting.as(
          crew.ana().person(),
          () -> assigning.give(crew.plan(), crew.action(), who.person(), to, 0, crew.ana()));
    }
  }

  private MvcTestResult look() {
    return browser.get().uri("/asked/{secret}", secret).exchange();
  }

  private String seen() {
    var page = look();
    try {
      var body = page.getResponse().getContentAsString();
      var found = Pattern.compile("name=\"seen\" value=\"([0-9a-f]+)\"").matcher(body);
      assertThat(found.find()).isTrue();
      return found.group(1);
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private MvcTestResult send(String form) {
    return browser
        .post()
        .uri("/asked/{secret}", secret)
        .contentType("application/x-www-form-urlencoded")
        .content(form)
        .with(csrf())
        .exchange();
  }

  private Role role() {
    return asAna(() ->
        roles
            .of(crew.plan(), crew.action(), crew.ben().person())
            .orElseThrow(() -> new NotFound(crew.plan())));
  }

  private <T> T asAna(Supplier<T> work) {
    return Acting.as(crew.ana().person(), work);
  }

  private <T> T onErrand(Supplier<T> work) {
    return errands.with(
        secret, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }
}
