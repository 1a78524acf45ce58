package tandem.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;

/// The sheet of the plan itself: a name and a value in each row.
final class PlanFields {
  private final Map<Column, Line> lines = new EnumMap<>(Column.class);
  private final Map<Heading, Column> used = new HashMap<>();
  private final List<Heading> unread = new ArrayList<>();
  private final String name;
  private final Problems problems;

  PlanFields(Sheet sheet, Mapping mapping, Problems problems) {
    name = sheet.getSheetName();
    this.problems = problems;
    for (var row : sheet) {
      read(row, mapping);
    }
  }

  private void read(Row row, Mapping mapping) {
    var label = row.getCell(0) == null ? null : Cells.text(row.getCell(0));
    if (label == null) {
      return;
    }
    var meaning = mapping.meaning(Column.Table.PLAN, label);
    if (meaning != null && !lines.containsKey(meaning)) {
      lines.put(meaning, new Line(row, Map.of(meaning, 1), problems));
      used.put(new Heading(Column.Table.PLAN, label), meaning);
    } else if (!label.equalsIgnoreCase("Field")) {
      unread.add(new Heading(Column.Table.PLAN, label));
    }
  }

  int fit() {
    return lines.size() < 2
        ? 0
        : 2 * lines.size() + (name.equalsIgnoreCase(Column.Table.PLAN.sheet()) ? 3 : 0);
  }

  Map<Heading, Column> used() {
    return used;
  }

  List<Heading> unread() {
    return unread;
  }

  @Nullable String text(Column column) {
    var line = lines.get(column);
    var text = line == null ? null : line.text(column);
    if (text == null) {
      problems.warn(place(column), "field-missing", column.heading());
    }
    return text;
  }

  @Nullable LocalDate date(Column column) {
    var line = lines.get(column);
    return line == null ? null : line.date(column);
  }

  @Nullable Integer month(Column column) {
    var line = lines.get(column);
    var month = line == null ? null : line.whole(column);
    if (month != null && month > 12) {
      problems.error(place(column), "month-unknown", month);
      return null;
    }
    return month;
  }

  @Nullable Currency currency() {
    var code = text(Column.PLAN_CURRENCY);
    if (code == null) {
      return null;
    }
    try {
      return Currency.getInstance(code.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      problems.error(place(Column.PLAN_CURRENCY), "currency-unknown", code);
      return null;
    }
  }

  Problems.Place place(Column column) {
    var line = lines.get(column);
    return line == null ? Problems.Place.of(name) : line.place(column);
  }
}
