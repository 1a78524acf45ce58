package tandem.agreements;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.basics.Side;

/// A revision put to both sides. `sha256`, and what was `excused`, once both have signed.
public record Proposal(
    long revision,
    String proposer,
    Side side,
    Instant at,
    @Nullable Instant agreedAt,
    @Nullable String sha256,
    List<Excused> excused,
    List<Approval> approvals) {

  /// A signature: who, for which side, when.
  public record Approval(UUID person, String name, Side side, Instant at) {}

  public boolean isSignedBy(UUID person) {
    return approvals.stream().anyMatch(a -> a.person().equals(person));
  }
}
