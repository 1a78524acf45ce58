package tandem.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.basics.RuleBroken;

/// What the headings of somebody's own workbooks mean. As text: a line `heading=COLUMN` for each.
public record Mapping(Map<Heading, Column> meanings) {
  public Mapping {
    meanings = Map.copyOf(meanings);
  }

  /// Only the headings that Tandem knows by itself.
  public static Mapping usual() {
    return new Mapping(Map.of());
  }

  /// What somebody says a heading means, in the words of forms and programs.
  ///
  /// @throws RuleBroken naming the word that means nothing here
  static Mapping said(String table, String heading, String column) {
    var meant =
        Arrays.stream(Column.values())
            .filter(it -> it.key().equals(column) && it.table().key().equals(table))
            .findFirst()
            .orElseThrow(() -> RuleBroken.in("column", "import.column-unknown", column, table));
    var called = new Heading(meant.table(), heading);
    if (called.text().isEmpty() || called.text().length() > 200) {
      throw RuleBroken.in("heading", "import.heading-missing");
    }
    return new Mapping(Map.of(called, meant));
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
