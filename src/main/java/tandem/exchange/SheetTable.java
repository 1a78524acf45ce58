package tandem.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;

/// A sheet with headings: which column means what, and the rows below.
final class SheetTable {
  private static final int SEARCHED_ROWS = 20;
  private static final int SEARCHED_COLUMNS = 200;

  private final Column.Table table;
  private final Sheet sheet;
  private final int headingRow;
  private final Map<Column, Integer> columns;
  private final List<Heading> unread;
  private final Map<Heading, Column> used;

  private SheetTable(Column.Table table, Sheet sheet, Row headings, Mapping mapping) {
    this.table = table;
    this.sheet = sheet;
    headingRow = headings.getRowNum();
    columns = new EnumMap<>(Column.class);
    unread = new ArrayList<>();
    used = new java.util.HashMap<>();
    for (var cell : headings) {
      var text = cell.getColumnIndex() < SEARCHED_COLUMNS ? Cells.text(cell) : null;
      var meaning = text == null ? null : mapping.meaning(table, text);
      if (text != null && (meaning == null || columns.containsKey(meaning))) {
        unread.add(new Heading(table, text));
      } else if (text != null && meaning != null) {
        columns.put(meaning, cell.getColumnIndex());
        used.put(new Heading(table, text), meaning);
      }
    }
  }

  /// The sheet as such a table, by the row that has the most of its headings.
  static SheetTable in(Sheet sheet, Column.Table table, Mapping mapping) {
    SheetTable best = null;
    var rows = sheet.rowIterator();
    for (var i = 0; i < SEARCHED_ROWS && rows.hasNext(); i++) {
      var candidate = new SheetTable(table, sheet, rows.next(), mapping);
      if (best == null || candidate.columns.size() > best.columns.size()) {
        best = candidate;
      }
    }
    return best == null ? new SheetTable(table, sheet, sheet.createRow(0), mapping) : best;
  }

  /// How well the headings fit; the usual name of the sheet decides between equals.
  int fit() {
    if (columns.size() < 2) {
      return 0;
    }
    return 2 * columns.size()
        + (sheet.getSheetName().strip().equalsIgnoreCase(table.sheet()) ? 3 : 0);
  }

  Column.Table table() {
    return table;
  }

  Sheet sheet() {
    return sheet;
  }

  boolean has(Column column) {
    return columns.containsKey(column);
  }

  List<Heading> unread() {
    return unread;
  }

  Map<Heading, Column> used() {
    return used;
  }

  /// The rows that say something, and a warning for what the sheet hides.
  List<Line> lines(Problems problems) {
    var lines = new ArrayList<Line>();
    warnOfHidden(problems);
    for (var row : sheet) {
      var line = new Line(row, columns, problems);
      if (row.getRowNum() <= headingRow || line.isEmpty()) {
        continue;
      }
      if (row.getZeroHeight()) {
        problems.warn(Problems.Place.of(sheet.getSheetName(), row.getRowNum(), 0), "row-hidden");
      }
      lines.add(line);
    }
    return lines;
  }

  private void warnOfHidden(Problems problems) {
    var name = sheet.getSheetName();
    if (sheet.getWorkbook().getSheetVisibility(sheet.getWorkbook().getSheetIndex(sheet))
        != SheetVisibility.VISIBLE) {
      problems.warn(Problems.Place.of(name), "sheet-hidden", name);
    }
    columns.forEach((column, at) -> {
      if (sheet.isColumnHidden(at)) {
        problems.warn(Problems.Place.of(name, headingRow, at), "column-hidden", column.heading());
      }
    });
  }

  Problems.Place place(Column column) {
    var at = columns.get(column);
    return at == null
        ? Problems.Place.of(sheet.getSheetName())
        : Problems.Place.of(sheet.getSheetName(), headingRow, at);
  }

  /// Tells which of these columns are missing; without one of them the sheet cannot be read.
  boolean hasAll(Problems problems, Column... required) {
    var all = true;
    for (var column : required) {
      if (!has(column)) {
        problems.error(Problems.Place.of(sheet.getSheetName()), "column-missing", column.heading());
        all = false;
      }
    }
    return all;
  }
}
