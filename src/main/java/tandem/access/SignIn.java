package tandem.access;

import java.util.Optional;
import org.springframework.stereotype.Component;

/// The one door: every attempt is counted first, then checked, and says nothing about which half
/// was wrong.
@Component
class SignIn {
  private final Attempts attempts;
  private final Passwords passwords;

  SignIn(Attempts attempts, Passwords passwords) {
    this.attempts = attempts;
    this.passwords = passwords;
  }

  Optional<Member> with(String email, String password, String place) {
    attempts.count(email, place);
    return passwords.memberWith(email, password);
  }
}
