package tandem.access;

import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.basics.RuleBroken;

/// Lets the holder of an invitation in: somebody new by the password they choose, somebody who has
/// one only as themselves. The link alone signs nobody in.
@Component
class Admission {
  private final Invitations invitations;
  private final Passwords passwords;
  private final SignIn signIn;

  Admission(Invitations invitations, Passwords passwords, SignIn signIn) {
    this.invitations = invitations;
    this.passwords = passwords;
    this.signIn = signIn;
  }

  /// What was typed, and where: the remote IP.
  record Typed(String password, String again, String place) {
    @Override
    public String toString() {
      return "Typed[" + place + "]";
    }
  }

  /// Empty when the invitation was taken up or ended meanwhile.
  ///
  /// @throws TooManyAttempts when the password of somebody known is tried too often
  Optional<Invitations.Accepted> admit(Secret secret, Invitation invitation, Typed typed) {
    if (invitation.needsPassword()) {
      return invitations.accept(secret, passwords.chosen(typed.password(), typed.again()));
    }
    if (!isPresent(invitation)
        && signIn.with(invitation.email(), typed.password(), typed.place()).isEmpty()) {
      throw RuleBroken.in("password", "invitation.password-wrong", invitation.email());
    }
    return invitations.accept(secret, null);
  }

  /// Whether the invited person is the one who is signed in.
  static boolean isPresent(Invitation invitation) {
    return SignedInMember.present()
        .filter(member -> member.person().equals(invitation.person()))
        .isPresent();
  }
}
