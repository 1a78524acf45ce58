package tandem.access;

import java.time.Duration;

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
}
