package tandem.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class AgoTest {
  private static final Instant NOW = Instant.parse("2027-03-04T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2027-03-04T10:00:30Z, just now",
    "2027-03-04T09:59:01Z, just now",
    "2027-03-04T09:59:00Z, 1 minute ago",
    "2027-03-04T09:58:00Z, 2 minutes ago",
    "2027-03-04T09:00:00Z, 1 hour ago",
    "2027-03-04T00:00:00Z, 10 hours ago",
    "2027-03-03T23:59:00Z, yesterday",
    "2027-03-03T00:00:00Z, yesterday",
    "2027-03-02T23:59:00Z, on 2 Mar 2027",
  })
  void tellsMinutesThenHoursThenDays(Instant moment, String said) {
    assertThat(ago().say(moment)).isEqualTo(said);
  }

  private static Ago ago() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages.plans");
    messages.setDefaultEncoding("UTF-8");
    return new Ago(Clock.fixed(NOW, ZoneOffset.UTC), messages);
  }
}
