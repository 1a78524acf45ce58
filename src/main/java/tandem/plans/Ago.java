package tandem.plans;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tandem.basics.Day;

/// How long ago something was, as people say it.
@Component
public class Ago {
  private final Clock clock;
  private final MessageSource messages;

  Ago(Clock clock, MessageSource messages) {
    this.clock = clock;
    this.messages = messages;
  }

  /// Minutes and hours on the same day, then yesterday, then the date; days are those of UTC.
  public String say(Instant moment) {
    var past = Duration.between(moment, clock.instant());
    var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    var day = LocalDate.ofInstant(moment, clock.getZone());
    if (past.toMinutes() < 1) {
      return text("ago.now");
    }
    if (past.toHours() < 1) {
      return past.toMinutes() == 1 ? text("ago.minute") : text("ago.minutes", past.toMinutes());
    }
    if (day.equals(today)) {
      return past.toHours() == 1 ? text("ago.hour") : text("ago.hours", past.toHours());
    }
    return day.equals(today.minusDays(1))
        ? text("ago.yesterday")
        : text("ago.day", Day.inWords(day));
  }

  private String text(String key, Object... details) {
    return String.valueOf(messages.getMessage(key, details, key, LocaleContextHolder.getLocale()));
  }
}
