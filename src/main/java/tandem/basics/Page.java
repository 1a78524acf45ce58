package tandem.basics;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Part of a list, and the cursor of the next part if there is one.
public record Page<T>(List<T> items, @Nullable String next) {

  /// The items in the order of their keys. A key outlives its item, so nothing is skipped or told
  /// twice when items come and go between two calls.
  public static <T> Page<T> of(List<T> all, Function<T, String> key, Turn turn) {
    var after = turn.after();
    var rest =
        all.stream()
            .filter(it -> key.apply(it).compareTo(after) > 0)
            .sorted(Comparator.comparing(key))
            .limit(turn.atMost() + 1L)
            .toList();
    if (rest.size() <= turn.atMost()) {
      return new Page<>(rest, null);
    }
    var items = rest.subList(0, turn.atMost());
    return new Page<>(items, Turn.cursor(key.apply(items.getLast())));
  }

  public <R> Page<R> map(Function<T, R> told) {
    return new Page<>(items.stream().map(told).toList(), next);
  }
}
