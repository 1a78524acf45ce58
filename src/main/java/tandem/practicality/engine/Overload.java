package tandem.practicality.engine;

import java.time.LocalDate;
import java.util.List;

/// A person is asked for more than there is: the hours of these actions fit neither before `first`
/// nor after `last`. Whoever adds them up sees it; without any one of them it would not show.
///
/// @param needed the sum of the shares, more than `available`
public record Overload(
    String person, LocalDate first, LocalDate last, int needed, int available, List<Share> shares) {
  public Overload {
    shares = List.copyOf(shares);
  }

  /// Hours of an action that cannot be done outside.
  public record Share(String action, int hours) {}

  public int over() {
    return needed - available;
  }
}
