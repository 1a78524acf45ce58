package tandem.pages;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Somebody who has the plan open.
///
/// @param side `vendor` or `partner`
/// @param place the unit they write in, by its title
public record PersonHere(String name, String side, boolean me, @Nullable String place) {

  public String initials() {
    return Arrays.stream(name.strip().split("\\s+"))
        .limit(2)
        .map(word -> word.substring(0, word.offsetByCodePoints(0, word.isEmpty() ? 0 : 1)))
        .collect(Collectors.joining());
  }

  public String firstName() {
    return name.strip().split("\\s+")[0];
  }
}
