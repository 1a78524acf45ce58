package tandem.inbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Brings letters to the SMTP server, if there is one: each by itself, the refused ones again
/// later, those whose invitation has ended not at all.
@Component
@EnableScheduling
class Delivery {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
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
      for (var next = due(); next.isPresent(); next = due()) {
        deliver(next.get());
      }
    }
  }

  /// A secret that opens nothing any more need not lie around either.
  @Scheduled(fixedDelay = 60_000)
  void eraseEnded() {
    jdbc.sql("select inbox.erase_ended(:now) is null")
        .param("now", OffsetDateTime.now(clock))
        .query((row, n) -> true)
        .list();
  }

  private Optional<Waiting> due() {
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
        .optional();
  }

  private void deliver(Waiting letter) {
    try {
      send(letter);
    } catch (MessagingException | UnsupportedEncodingException | RuntimeException e) {
      // Only the kind of failure is kept: a server's words may quote the letter.
      var kind = e.getClass().getSimpleName();
      LOG.warn("Letter {} was not sent, try {}: {}", letter.id(), letter.attempts(), kind);
      run(
          "select inbox.failed(:id, :error, cast(:at as timestamptz)) is null",
          letter,
          kind,
          again(letter.attempts()));
      return;
    }
    run("select inbox.sent(:id, :at) is null", letter, null, OffsetDateTime.now(clock));
  }

  private void send(Waiting letter) throws MessagingException, UnsupportedEncodingException {
    var server = sender.getObject();
    var message = server.createMimeMessage();
    var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
    helper.setFrom(from);
    helper.setTo(new InternetAddress(letter.toAddress(), letter.toName(), "UTF-8"));
    helper.setSubject(letter.subject());
    helper.setText(letter.bodyText());
    helper.setSentDate(Date.from(clock.instant()));
    // The same at every try, so that a mailbox can tell a repetition.
    message.setHeader("Message-ID", "<" + letter.id() + "@tandem>");
    message.setHeader("Auto-Submitted", "auto-generated"); // no answers from people on holiday
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
