package tandem.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import tandem.TandemTest;

@TandemTest
class PasswordsTest {
  @Autowired PasswordEncoder encoder;
  @Autowired Passwords real;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  /// As long as both do the same work, time tells nobody which addresses are known.
  @Test
  void areCheckedOnceForKnownAndUnknownAddresses() {
    var counting = new Counting(encoder, new AtomicInteger());
    var passwords = new Passwords(counting, jdbc, clock);
    var known = Guests.of(owner).known(real);

    assertThat(passwords.memberWith(known.email(), "wrong")).isEmpty();
    assertThat(counting.checks().getAndSet(0)).isEqualTo(1);
    assertThat(passwords.memberWith("nobody@guests.example", "wrong")).isEmpty();
    assertThat(counting.checks().getAndSet(0)).isEqualTo(1);
    assertThat(passwords.memberWith(known.email(), "x".repeat(100))).isEmpty();
    assertThat(counting.checks().get()).isEqualTo(1);
  }

  @Test
  void openTheDoorWhenRight() {
    var known = Guests.of(owner).known(real);
    assertThat(real.memberWith(known.email().toUpperCase(Locale.ROOT), Guests.PASSWORD))
        .contains(known);
  }

  private record Counting(PasswordEncoder real, AtomicInteger checks) implements PasswordEncoder {
    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
      return real.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
      checks.incrementAndGet();
      return real.matches(password, hash);
    }
  }
}
