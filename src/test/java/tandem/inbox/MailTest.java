package tandem.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
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

  final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  PlanOfTwo two;

  @BeforeEach
  void aServerAndAnEmptyOutbox() {
    server.start();
    two = PlanOfTwo.in(owner, plans);
    two.owner().sql("delete from inbox.letter").update();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void bringsAnInvitationAsPlainText() throws Exception {
    invite();
    delivery().deliver();

    assertThat(server.getReceivedMessages()).hasSize(1);
    var mail = server.getReceivedMessages()[0];
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mail.getAllRecipients()[0].toString()).isEqualTo("Ben <" + two.ben().email() + ">");
    assertThat(mail.getFrom()[0].toString()).isEqualTo("tandem@localhost");
    assertThat(mail.getSubject()).isEqualTo("Ana invites you to the plan Grüße: growing together");
    assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
    assertThat(mail.getSentDate()).isNotNull();
    assertThat(mail.getMessageID()).endsWith("@tandem>");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(text(mail)).contains("Hello Ben", "\"Grüße: growing together\"", "/invitations/");
  }

  @Test
  void erasesWhatWasSentAndSendsItOnce() {
    invite();
    assertThat(kept()).contains("/invitations/");
    delivery().deliver();
    later().deliver();
    assertThat(kept()).isNull();
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void losesNothingWhileTheServerIsDown() {
    var sender = configured();
    invite();
    server.stop();
    delivery(sender, clock).deliver();
    assertThat(kept()).contains("/invitations/");
    assertThat(one("select last_error from inbox.letter")).isEqualTo("MailSendException");

    server.start();
    delivery(configured(), clock).deliver();
    assertThat(server.getReceivedMessages()).as("before its time").isEmpty();
    later().deliver();
    later().deliver();
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(kept()).isNull();
  }

  @Test
  void goesOnAfterALetterThatCannotBeSent() {
    invite();
    var other = PlanOfTwo.in(owner, plans);
    invite(other);
    var picky = new Picky(two.ben());
    picky.setHost("127.0.0.1");
    picky.setPort(server.getSmtp().getPort());
    delivery(picky, clock).deliver();

    assertThat(server.getReceivedMessages()).hasSize(1);
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
    delivery().deliver();
    assertThat(server.getReceivedMessages()).isEmpty();
    delivery().eraseEnded();
    assertThat(kept()).isNull();
  }

  @Test
  void bringsOnlyTheLatestOfTwoInvitations() throws Exception {
    invite();
    var kept = Objects.requireNonNull(kept());
    var first = kept.substring(kept.indexOf("/invitations/"), kept.indexOf("\n\nThe link"));
    invite();
    delivery().deliver();
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(text(server.getReceivedMessages()[0]))
        .contains("/invitations/")
        .doesNotContain(first);
  }

  @Test
  void keepsALetterThatIsStillGood() {
    invite();
    delivery().eraseEnded();
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

  private Delivery delivery() {
    return delivery(configured(), clock);
  }

  private Delivery later() {
    return delivery(configured(), Clock.offset(clock, Duration.ofMinutes(30)));
  }

  private Delivery delivery(JavaMailSender sender, Clock at) {
    var beans = new StaticListableBeanFactory();
    beans.addBean("sender", sender);
    return new Delivery(
        jdbc, beans.getBeanProvider(JavaMailSender.class), at, "127.0.0.1", "tandem@localhost");
  }

  /// The sender that Tandem makes of the settings an operator gives.
  private JavaMailSender configured() {
    var made = new AtomicReference<@Nullable JavaMailSender>();
    new ApplicationContextRunner()
        .withInitializer(new ConfigDataApplicationContextInitializer())
        .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
        .withPropertyValues(
            "TANDEM_SMTP_HOST=127.0.0.1", "TANDEM_SMTP_PORT=" + server.getSmtp().getPort())
        .run(context -> made.set(context.getBean(JavaMailSender.class)));
    return Objects.requireNonNull(made.get());
  }

  private static String text(MimeMessage mail) throws Exception {
    return ((String) mail.getContent()).replace("\r\n", "\n");
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
