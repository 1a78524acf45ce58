package tandem.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the headings of somebody's own workbooks mean. As text: a line `heading=COLUMN` for each.
public record Mapping(Map<Heading, Column> meanings) {
  public Mapping {
    meanings = Map.copyOf(meanings);
  }

  /// Only the headings that Tandem knows by itself.
  public static Mapping usual() {
    return new Mapping(Map.of());
  }

  /// Lines that name no column of this version are left out: a mapping outlives the version that
  /// saved it.
  public static Mapping parse(String text) {
    var meanings = new HashMap<Heading, Column>();
    for (var line : text.lines().toList()) {
      var parts = List.of(line.split("=", 2));
      for (var column : Column.values()) {
        if (parts.size() == 2 && column.name().equals(parts.get(1).strip())) {
          meanings.put(new Heading(column.table(), parts.get(0)), column);
        }
      }
    }
    return new Mapping(meanings);
  }

  public Mapping and(Mapping other) {
    var both = new HashMap<>(meanings);
    both.putAll(other.meanings);
    return new Mapping(both);
  }

  public Mapping with(String heading, Column column) {
    return and(new Mapping(Map.of(new Heading(column.table(), heading), column)));
  }

  @Nullable Column meaning(Column.Table table, String text) {
    var heading = new Heading(table, text);
    var own = meanings.get(heading);
    if (own != null || heading.text().isEmpty()) {
      return own;
    }
    for (var column : table.columns()) {
      if (column.isCalled(heading.text())) {
        return column;
      }
    }
    return null;
  }

  /// The text to save; `parse` reads it back.
  public String asText() {
    var lines = new ArrayList<String>();
    meanings.forEach((heading, column) -> lines.add(heading.text() + "=" + column.name()));
    return lines.stream().sorted().collect(Collectors.joining("\n"));
  }
}
