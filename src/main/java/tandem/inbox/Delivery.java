package tandem.inbox;

import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Brings letters to the SMTP server, if there is one: each by itself, the refused ones again
/// later.
@Component
@EnableScheduling
class Delivery {
  private static final int TRIES = 10;

  private final JdbcClient jdbc;
  private final ObjectProvider<JavaMailSender> sender;
  private final Clock clock;
  private final String host;
  private final String from;

  Delivery(
      JdbcClient jdbc,
      ObjectProvider<JavaMailSender> sender,
      Clock clock,
      @Value("${spring.mail.host:}") String host,
      @Value("${tandem.mail.from}") String from) {
    this.jdbc = jdbc;
    this.sender = sender;
    this.clock = clock;
    this.host = host;
    this.from = from;
  }

  record Waiting(
      UUID id, String toAddress, String toName, String subject, String bodyText, int attempts) {}

  boolean hasServer() {
    return !host.isBlank();
  }

  @Scheduled(fixedDelay = 2000)
  void deliver() {
    if (hasServer()) {
      due().forEach(this::deliver);
    }
  }

  private List<Waiting> due() {
    return jdbc.sql("select * from inbox.take_due(:now)")
        .param("now", OffsetDateTime.now(clock))
        .query((row, n) ->
            new Waiting(
                row.getObject("id", UUID.class),
                row.getString("to_address"),
                row.getString("to_name"),
                row.getString("subject"),
                row.getString("body_text"),
                row.getInt("attempts")))
        .list();
  }

  private void deliver(Waiting letter) {
    try {
      send(letter);
      run("select inbox.sent(:id, :at) is null", letter, null, OffsetDateTime.now(clock));
    } catch (MailException | MessagingException | UnsupportedEncodingException e) {
      // Only the kind of failure is kept: a server's words may quote the letter.
      run(
          "select inbox.failed(:id, :error, cast(:at as timestamptz)) is null",
          letter,
          e.getClass().getSimpleName(),
          again(letter.attempts()));
    }
  }

  private void send(Waiting letter) throws MessagingException, UnsupportedEncodingException {
    var server = sender.getObject();
    var message = server.createMimeMessage();
    var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
    helper.setFrom(from);
    helper.setTo(
        new jakarta.mail.internet.InternetAddress(letter.toAddress(), letter.toName(), "UTF-8"));
    helper.setSubject(letter.subject());
    helper.setText(letter.bodyText());
    server.send(message);
  }

  /// After 1, 2, 4, … minutes; null when it was tried often enough.
  private @Nullable OffsetDateTime again(int attempts) {
    return attempts >= TRIES
        ? null
        : OffsetDateTime.now(clock).plus(Duration.ofMinutes(1L << (attempts - 1)));
  }

  private void run(
      String call, Waiting letter, @Nullable String error, @Nullable OffsetDateTime at) {
    jdbc.sql(call)
        .param("id", letter.id())
        .param("error", error)
        .param("at", at, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .query((row, n) -> true)
        .list();
  }
}
