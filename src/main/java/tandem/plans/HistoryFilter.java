package tandem.plans;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which part of the history somebody reads; empty where it does not matter.
public record HistoryFilter(String unit, String person, String side) {

  /// One answer of a list to choose from.
  public record Choice(String value, String text) {}

  /// As it stands in an address, to be followed by more.
  public String query() {
    return Stream.of("unit=" + unit, "person=" + person, "side=" + side)
        .filter(it -> !it.endsWith("="))
        .map(it -> it + "&")
        .collect(Collectors.joining());
  }
}
