package tandem.goals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tandem.plans.FieldKind;
import tandem.plans.FieldShape;
import tandem.plans.Scope;
import tandem.plans.Unit;

/// A measure of a goal beside money: what it counts and how, where it stood before, its target and
/// its reading by quarter. Readings come as the year runs, so nobody signs them.
@Component
public class MeasureShape implements BesideShape {
  public static final String KIND = "measure";

  /// Where it stood before.
  public static final String BASELINE = "baseline";

  static final String TARGET = "target";
  static final String READING = "reading";

  private static final List<FieldShape> FIELDS = shape();

  private final MessageSource messages;

  MeasureShape(MessageSource messages) {
    this.messages = messages;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String plural() {
    return "measures";
  }

  @Override
  public List<FieldShape> fields() {
    return FIELDS;
  }

  /// The glossary first: with an entry of it, most of the rest may stay empty.
  @Override
  public List<FieldShape> asked() {
    return Stream.of(
            "glossary", "title", "unit", "formula", "better", "adds", BASELINE, GoalShape.KIND)
        .map(this::field)
        .toList();
  }

  /// An entry of the glossary brings its name, unit and formula, where nobody wrote others.
  @Override
  public Map<String, String> completed(Map<String, String> values) {
    var all = new HashMap<>(values);
    Glossary.find(values.get("glossary"))
        .ifPresent(entry -> {
          all.merge("title", say(entry.name()), MeasureShape::orElse);
          all.merge("unit", entry.unit(), MeasureShape::orElse);
          all.merge("formula", say(entry.formula()), MeasureShape::orElse);
          all.merge("better", entry.better(), MeasureShape::orElse);
          all.merge("adds", entry.adds(), MeasureShape::orElse);
        });
    return all;
  }

  private static String orElse(String written, String known) {
    return written.isBlank() ? known : written;
  }

  private String say(String key) {
    return String.valueOf(messages.getMessage(key, null, key, LocaleContextHolder.getLocale()));
  }

  @Override
  public @Nullable String countedIn(Unit measure) {
    return measure.value("unit");
  }

  /// Targets are suggested for the year, as readings are, or one quarter alone.
  @Override
  public List<String> reach(String field, Scope scope) {
    var dot = field.indexOf(".q");
    if (scope == Scope.FIELD || dot < 0) {
      return BesideShape.super.reach(field, scope);
    }
    var from = scope == Scope.LATER ? Character.digit(field.charAt(dot + 2), 10) : 1;
    return IntStream.rangeClosed(from, 4).mapToObj(q -> cell(field.substring(0, dot), q)).toList();
  }

  /// What it was read at last.
  public static Optional<String> latest(Unit measure) {
    return IntStream.of(4, 3, 2, 1)
        .mapToObj(quarter -> measure.value(cell(READING, quarter)))
        .filter(Objects::nonNull)
        .findFirst();
  }

  static String cell(String line, int quarter) {
    return line + ".q" + quarter;
  }

  private static List<FieldShape> shape() {
    var fields = new ArrayList<FieldShape>();
    fields.add(FieldShape.of("title", FieldKind.LINE).must());
    fields.add(FieldShape.reference(GoalShape.KIND, FieldKind.UNIT, GoalShape.KIND).must());
    fields.add(
        FieldShape.choice(
            "glossary",
            Glossary.entries().stream().map(Glossary.Entry::key).toArray(String[]::new)));
    fields.add(FieldShape.choice("unit", "percent", "number", "days", "money", "ratio"));
    fields.add(FieldShape.of("formula", FieldKind.TEXT));
    fields.add(FieldShape.choice("better", "higher", "lower"));
    fields.add(FieldShape.choice("adds", "sum", "last", "average"));
    fields.add(FieldShape.of(BASELINE, FieldKind.NUMBER));
    for (int quarter = 1; quarter <= 4; quarter++) {
      fields.add(FieldShape.of(cell(TARGET, quarter), FieldKind.NUMBER));
    }
    for (int quarter = 1; quarter <= 4; quarter++) {
      fields.add(FieldShape.of(cell(READING, quarter), FieldKind.NUMBER).asItRuns());
    }
    return List.copyOf(fields);
  }
}
