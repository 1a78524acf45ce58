package tandem.access;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import tandem.basics.RuleBroken;

/// Somebody tries to sign in too often; says when to come back.
class TooManyAttempts extends RuntimeException {
  private final Duration wait;

  TooManyAttempts(Duration wait) {
    super("sign-in.too-many");
    this.wait = wait;
  }

  /// Whole seconds, at least one, as the Retry-After header wants them.
  long seconds() {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }

  void tell(HttpServletResponse response) {
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds()));
  }

  RuleBroken refusal(String field) {
    return RuleBroken.in(field, "sign-in.too-many", seconds());
  }
}
