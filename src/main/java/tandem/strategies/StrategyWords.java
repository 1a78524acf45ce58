package tandem.strategies;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tandem.basics.RuleBroken;
import tandem.plans.Unit;

/// What a strategy says, in the fields that it has in a plan too.
public record StrategyWords(
    String statement, @Nullable String kind, @Nullable String horizon, @Nullable String measure) {
  /// In the order in which people read them.
  public static final List<String> FIELDS = List.of("statement", "kind", "horizon", "measure");

  private static final StrategyShape SHAPE = new StrategyShape();

  /// What somebody typed, by field name; a blank text is none.
  ///
  /// @throws RuleBroken naming the field that is missing or cannot be read
  public static StrategyWords read(Map<String, @Nullable String> typed) {
    var statement = read("statement", typed);
    if (statement == null) {
      throw RuleBroken.in("statement", "field.missing");
    }
    return new StrategyWords(
        statement, read("kind", typed), read("horizon", typed), read("measure", typed));
  }

  private static @Nullable String read(String field, Map<String, @Nullable String> typed) {
    var text = typed.get(field);
    return text == null || text.isBlank() ? null : SHAPE.field(field).read(text);
  }

  /// What a strategy of a plan says; null where it has no statement yet.
  static @Nullable StrategyWords of(Unit strategy) {
    var statement = strategy.value("statement");
    return statement == null
        ? null
        : new StrategyWords(
            statement,
            strategy.value("kind"),
            strategy.value("horizon"),
            strategy.value("measure"));
  }

  public @Nullable String of(String field) {
    return switch (field) {
      case "statement" -> statement;
      case "kind" -> kind;
      case "horizon" -> horizon;
      case "measure" -> measure;
      default -> throw new IllegalArgumentException(field);
    };
  }

  /// By field name, without those that say nothing.
  Map<String, String> values() {
    var values = new LinkedHashMap<String, String>();
    for (var field : FIELDS) {
      var text = of(field);
      if (text != null) {
        values.put(field, text);
      }
    }
    return values;
  }

  /// The fields in which the other differs.
  List<String> differing(StrategyWords other) {
    return FIELDS.stream().filter(it -> !Objects.equals(of(it), other.of(it))).toList();
  }
}
