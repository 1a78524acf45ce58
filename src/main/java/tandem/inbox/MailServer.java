package tandem.inbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// The SMTP server, if there is one.
@Component
public class MailServer {
  private final ObjectProvider<JavaMailSender> sender;
  private final Clock clock;
  private final String host;
  private final String from;

  MailServer(
      ObjectProvider<JavaMailSender> sender,
      Clock clock,
      @Value("${spring.mail.host:}") String host,
      @Value("${tandem.mail.from}") String from) {
    this.sender = sender;
    this.clock = clock;
    this.host = host;
    this.from = from;
  }

  /// A letter as the table has it.
  ///
  /// @param stopLink where its reader unsubscribes; null for what one does not unsubscribe from
  record Ready(
      UUID id,
      String toAddress,
      String toName,
      String subject,
      String bodyText,
      @Nullable UUID person,
      @Nullable String stopLink) {}

  public boolean isThere() {
    return !host.isBlank();
  }

  /// Whether letters to people of such a plan are written. Those of the sample have no mailboxes,
  /// and without a server all others would arrive on the day there is one.
  public boolean takes(boolean sample) {
    return isThere() != sample;
  }

  void send(Ready letter) throws MessagingException, UnsupportedEncodingException {
    var server = sender.getObject();
    var message = server.createMimeMessage();
    var stop = letter.stopLink();
    var helper = new MimeMessageHelper(message, stop != null, StandardCharsets.UTF_8.name());
    helper.setFrom(from);
    helper.setTo(new InternetAddress(letter.toAddress(), letter.toName(), "UTF-8"));
    helper.setSubject(letter.subject());
    if (stop == null) {
      helper.setText(letter.bodyText());
    } else {
      helper.setText(letter.bodyText(), Sheet.of(letter.bodyText()).html());
      message.setHeader("List-Unsubscribe", "<" + stop + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    helper.setSentDate(Date.from(clock.instant()));
    // The same at every try, so that a mailbox can tell a repetition.
    message.setHeader("Message-ID", "<" + letter.id() + "@tandem>");
    message.setHeader("Auto-Submitted", "auto-generated"); // no answers from people on holiday
    server.send(message);
  }
}
