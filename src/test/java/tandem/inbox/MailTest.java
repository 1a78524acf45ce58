package tandem.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tandem.TandemTest;
import tandem.access.Invitations;
import tandem.access.Member;
import tandem.basics.RuleBroken;
import tandem.database.Acting;
import tandem.plans.Plans;

@TandemTest
class MailTest {
  @Autowired JdbcClient jdbc;
  @Autowired Plans plans;
  @Autowired Invitations invitations;
  @Autowired Clock clock;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  @Autowired QuietHours quiet;
  @Autowired DataSource app;

  PostOffice office;
  PlanOfTwo two;

  @BeforeEach
  void aServerAndAnEmptyOutbox() {
    office = new PostOffice(app, quiet);
    two = PlanOfTwo.in(owner, plans);
    two.owner().sql("delete from inbox.letter").update();
    two.owner().sql("delete from inbox.job").update();
  }

  @AfterEach
  void stop() {
    office.close();
  }

  @Test
  void bringsAnInvitationAsPlainText() throws Exception {
    invite();
    office.deliver();

    assertThat(office.received()).hasSize(1);
    var mail = office.received().getFirst();
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mail.getAllRecipients()[0].toString()).isEqualTo("Ben <" + two.ben().email() + ">");
    assertThat(mail.getFrom()[0].toString()).isEqualTo("tandem@localhost");
    assertThat(mail.getSubject()).isEqualTo("Ana invites you to the plan Grüße: growing together");
    assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
    assertThat(mail.getSentDate()).isNotNull();
    assertThat(mail.getMessageID()).endsWith("@tandem>");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(PostOffice.text(mail))
        .contains("Hello Ben", "\"Grüße: growing together\"", "/invitations/");
  }

  @Test
  void erasesWhatWasSentAndSendsItOnce() {
    invite();
    assertThat(kept()).contains("/invitations/");
    office.deliver();
    office.deliverAfter(Duration.ofMinutes(30));
    assertThat(kept()).isNull();
    assertThat(office.received()).hasSize(1);
  }

  @Test
  void losesNothingWhileTheServerIsDown() {
    invite();
    office.close();
    office.deliver();
    assertThat(kept()).contains("/invitations/");
    assertThat(one("select last_error from inbox.letter")).isEqualTo("MailSendException");

    office.open();
    office.deliver();
    assertThat(office.received()).as("before its time").isEmpty();
    office.deliverAfter(Duration.ofMinutes(30));
    office.deliverAfter(Duration.ofMinutes(30));
    assertThat(office.received()).hasSize(1);
    assertThat(kept()).isNull();
  }

  @Test
  void givesUpAfterTenTries() {
    invite();
    office.close();
    for (var tries = 0; tries < 9; tries++) {
      office.deliverAfter(Duration.ofHours(9));
      assertThat(kept()).as("after " + tries).contains("/invitations/");
    }
    office.deliverAfter(Duration.ofHours(9));
    assertThat(kept()).isNull();
    assertThat(one("select attempts::text from inbox.letter")).isEqualTo("10");
    assertThat(count("inbox.job where task_name = 'letter'")).isZero();
  }

  @Test
  void bringsEachLetterOnceWithTwoProcesses() {
    var senders = 20;
    for (var one = 0; one < senders; one++) {
      invite(PlanOfTwo.in(owner, plans));
    }
    var first = office.process();
    var second = office.process();
    first.start();
    second.start();
    try {
      await(() -> count("inbox.job where task_name = 'letter'") == 0);
    } finally {
      first.stop();
      second.stop();
    }
    assertThat(office.received()).hasSize(senders);
  }

  /// Killed after the server took it: nobody knows, so it goes again, under the same name.
  @Test
  void sendsAgainUnderTheSameNameAfterACrashBetweenSendingAndNoting() throws Exception {
    invite();
    var text = Objects.requireNonNull(kept());
    office.deliver();
    two.owner().sql("update inbox.letter set sent_at = null, body_text = ?").params(text).update();
    two.owner()
        .sql(
            """
            insert into inbox.job (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
            select 'letter', id::text, now(), true, 'the dead', now() - interval '1 hour', 1 from inbox.letter\
            """)
        .update();
    office.deliver();
    assertThat(office.received()).as("while it may be alive").hasSize(1);
    office.findTheDead();
    office.deliverAfter(Duration.ofMinutes(1));
    assertThat(office.received()).hasSize(2);
    assertThat(office.received().getFirst().getMessageID())
        .isEqualTo(office.received().getLast().getMessageID());
  }

  private static void await(java.util.function.BooleanSupplier state) {
    org.awaitility.Awaitility.await().until(state::getAsBoolean);
  }

  @Test
  void goesOnAfterALetterThatCannotBeSent() {
    invite();
    var other = PlanOfTwo.in(owner, plans);
    invite(other);
    var picky = new Picky(two.ben());
    picky.setHost("127.0.0.1");
    picky.setPort(office.port());
    office.employ(picky);
    office.deliver();

    assertThat(office.received()).hasSize(1);
    assertThat(
            one(
                "select last_error from inbox.letter where to_address = '%s'"
                    .formatted(two.ben().email())))
        .isEqualTo("IllegalStateException");
  }

  @Test
  void endsWithItsInvitation() {
    invite();
    two.owner()
        .sql("update access.invitation set expires_at = now() - interval '1 second' where plan = ?")
        .params(two.plan().value())
        .update();
    office.deliver();
    assertThat(office.received()).isEmpty();
    office.delivery().eraseEnded();
    assertThat(kept()).isNull();
  }

  @Test
  void bringsOnlyTheLatestOfTwoInvitations() throws Exception {
    invite();
    var kept = Objects.requireNonNull(kept());
    var first = kept.substring(kept.indexOf("/invitations/"), kept.indexOf("\n\nThe link"));
    invite();
    office.deliver();
    assertThat(office.received()).hasSize(1);
    assertThat(PostOffice.text(office.received().getFirst()))
        .contains("/invitations/")
        .doesNotContain(first);
  }

  @Test
  void keepsALetterThatIsStillGood() {
    invite();
    office.delivery().eraseEnded();
    assertThat(kept()).contains("/invitations/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Eve\r\nBcc: all@example.org", "Eve\nX: y", "Eve\u2028X: y"})
  void neverLetsANameOrSubjectBeginAHeader(String bad) {
    two.owner()
        .sql("update organisations.person set name = ? where id = ?")
        .params(bad, two.ben().person().value())
        .update();
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(this::invite)
        .withMessage("letter.control-character");
    assertThatExceptionOfType(RuleBroken.class)
        .as("in the subject")
        .isThrownBy(
            () -> new Letter("ben@example.org", "Ben", bad + " invites you", "", null, null));
    assertThat(count("inbox.letter")).isZero();
    assertThat(count("access.invitation where plan = '" + two.plan() + "'")).isZero();
  }

  @Test
  void refusesSuchAHeadInTheTableToo() {
    for (var column : new String[] {"to_address", "to_name", "subject"}) {
      invite();
      assertThatExceptionOfType(DataIntegrityViolationException.class)
          .isThrownBy(() ->
              two.owner()
                  .sql("update inbox.letter set " + column + " = E'a\\r\\nBcc: b'")
                  .update());
    }
  }

  private void invite() {
    invite(two);
  }

  private void invite(PlanOfTwo plan) {
    Acting.as(
        plan.ana().person(),
        () -> invitations.invite(plan.plan(), plan.ben().person(), plan.ana()));
  }

  private @Nullable String kept() {
    return one("select body_text from inbox.letter");
  }

  private @Nullable String one(String question) {
    return two.owner().sql(question).query((row, n) -> new Found(row.getString(1))).single().text();
  }

  private record Found(@Nullable String text) {}

  private long count(String rows) {
    return two.owner().sql("select count(*) from " + rows).query(Long.class).single();
  }

  /// Chokes on the letters of one person.
  private static final class Picky extends JavaMailSenderImpl {
    private final Member on;

    Picky(Member on) {
      this.on = on;
    }

    @Override
    public void send(MimeMessage message) {
      try {
        if (message.getAllRecipients()[0].toString().contains(on.email())) {
          throw new IllegalStateException("cannot");
        }
      } catch (jakarta.mail.MessagingException e) {
        throw new AssertionError(e);
      }
      super.send(message);
    }
  }
}
