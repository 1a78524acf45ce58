package tandem.inbox;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;

/// A mail server of a test's own, and the jobs that bring it letters, when the test says so.
public final class PostOffice implements AutoCloseable {
  private final GreenMail smtp =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final SettableClock time = new SettableClock();
  private final DataSource source;
  private final QuietHours quiet;
  private Duration pause = Duration.ZERO;
  private @Nullable ManualScheduler jobs;
  private @Nullable JavaMailSender sender;

  /// @param source as the application has it
  public PostOffice(DataSource source, QuietHours quiet) {
    this.source = source;
    this.quiet = quiet;
    open();
  }

  public void open() {
    smtp.start();
    employ(configured());
  }

  /// The server is down; whoever would bring letters does not know it yet.
  @Override
  public void close() {
    smtp.stop();
  }

  /// Sends by that one from now on.
  void employ(JavaMailSender other) {
    sender = other;
    jobs =
        TestHelper.createManualScheduler(source, List.of(bringing()))
            .clock(time)
            .tableName(Jobs.TABLE)
            .build();
  }

  private com.github.kagkarlsson.scheduler.task.Task<?> bringing() {
    return delivery().tasks().getFirst();
  }

  Delivery delivery() {
    return new Delivery(
        JdbcClient.create(source),
        new MailServer(provider(), clock(), "127.0.0.1", "tandem@localhost"),
        quiet,
        clock());
  }

  /// One of its own that looks every 50 ms, as processes do.
  Scheduler process() {
    return Scheduler.create(source, bringing())
        .tableName(Jobs.TABLE)
        .pollingInterval(Duration.ofMillis(50))
        .build();
  }

  private org.springframework.beans.factory.ObjectProvider<JavaMailSender> provider() {
    var beans = new StaticListableBeanFactory();
    beans.addBean("sender", Objects.requireNonNull(sender));
    return beans.getBeanProvider(JavaMailSender.class);
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public java.time.ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(java.time.ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return time.now();
      }
    };
  }

  /// Brings what is due.
  public void deliver() {
    deliverAfter(Duration.ZERO);
  }

  public void deliverAfter(Duration more) {
    pause = pause.plus(more);
    time.set(Instant.now().plus(pause));
    do { // a few at a time
      Objects.requireNonNull(jobs).runAnyDueExecutions();
    } while (isSomethingDue());
  }

  private boolean isSomethingDue() {
    return JdbcClient.create(source)
        .sql(
            """
            select exists (select from inbox.job
                            where task_name = 'letter' and not picked and execution_time <= :now)\
            """)
        .param("now", time.now().atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }

  void findTheDead() {
    Objects.requireNonNull(jobs).runDeadExecutionDetection();
  }

  int port() {
    return smtp.getSmtp().getPort();
  }

  public List<MimeMessage> received() {
    return List.of(smtp.getReceivedMessages());
  }

  public List<MimeMessage> receivedBy(String address) {
    return received().stream().filter(it -> recipients(it).contains(address)).toList();
  }

  private static String recipients(MimeMessage mail) {
    try {
      return Arrays.toString(mail.getAllRecipients());
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  /// What people without HTML read.
  public static String text(MimeMessage mail) {
    return part(mail, 0);
  }

  public static String html(MimeMessage mail) {
    return part(mail, 1);
  }

  private static String part(MimeMessage mail, int which) {
    try {
      Object content = mail.getContent();
      while (content instanceof MimeMultipart several) {
        content = several.getBodyPart(Math.min(which, several.getCount() - 1)).getContent();
      }
      return ((String) content).replace("\r\n", "\n");
    } catch (MessagingException | IOException e) {
      throw new AssertionError(e);
    }
  }

  /// The sender that Tandem makes of the settings an operator gives.
  JavaMailSender configured() {
    var made = new AtomicReference<@Nullable JavaMailSender>();
    new ApplicationContextRunner()
        .withInitializer(new ConfigDataApplicationContextInitializer())
        .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
        .withPropertyValues("TANDEM_SMTP_HOST=127.0.0.1", "TANDEM_SMTP_PORT=" + port())
        .run(context -> made.set(context.getBean(JavaMailSender.class)));
    return Objects.requireNonNull(made.get());
  }
}
