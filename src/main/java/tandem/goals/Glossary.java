package tandem.goals;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// The measures of the trade that come with the program. What they are called, their formulas and
/// examples stand among the texts.
public final class Glossary {
  /// @param group what it tells of: pipeline, sales, services, people, funds, customers
  /// @param unit what it is counted in
  /// @param partOfWhole no more than a hundred percent of it can be
  public record Entry(
      String key, String group, String unit, String better, String adds, boolean partOfWhole) {

    public String name() {
      return "choice.measure.glossary." + key;
    }

    public String formula() {
      return "glossary." + key + ".formula";
    }

    public String example() {
      return "glossary." + key + ".example";
    }
  }

  private static final List<Entry> ENTRIES = read();

  private Glossary() {}

  public static List<Entry> entries() {
    return ENTRIES;
  }

  static Optional<Entry> find(@Nullable String key) {
    return ENTRIES.stream().filter(it -> it.key().equals(key)).findFirst();
  }

  private static List<Entry> read() {
    var json =
        JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();
    try (var file = Glossary.class.getResourceAsStream("/glossary/measures.json")) {
      if (file == null) {
        throw new IllegalStateException("glossary/measures.json is missing");
      }
      return Arrays.asList(json.readValue(file, Entry[].class));
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
