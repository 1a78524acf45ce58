package tandem.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tandem.basics.RuleBroken;

/// Writes one sheet: a row of headings, then values. Text is always text, whatever it begins with.
final class SheetWriter {
  /// Columns that a workbook has only when some row uses them.
  private static final Set<Column> OPTIONAL =
      Set.of(
          Column.GOAL_YEAR,
          Column.GOAL_DESCRIPTION,
          Column.GOAL_DONE_WHEN,
          Column.ACTION_DONE_WHEN,
          Column.ACTION_DONE_ON);

  private static final int LONGEST_TEXT = 32_767;

  private final Column.Table table;
  private final XSSFSheet sheet;
  private final CellStyle bold;
  private final CellStyle day;

  SheetWriter(XSSFWorkbook workbook, Column.Table table) {
    this.table = table;
    sheet = workbook.createSheet(table.sheet());
    bold = workbook.createCellStyle();
    var font = workbook.createFont();
    font.setBold(true);
    bold.setFont(font);
    day = workbook.createCellStyle();
    day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
  }

  void write(List<PlanRows.Cellset> rows) {
    var columns =
        table.columns().stream()
            .filter(it ->
                !OPTIONAL.contains(it)
                    || rows.stream().anyMatch(row -> row.cells().containsKey(it)))
            .toList();
    var headings = sheet.createRow(0);
    for (var at = 0; at < columns.size(); at++) {
      heading(headings, at, columns.get(at).heading());
    }
    for (var row : rows) {
      var written = sheet.createRow(sheet.getLastRowNum() + 1);
      row.cells()
          .forEach((column, value) -> put(written.createCell(columns.indexOf(column)), value));
    }
    sheet.createFreezePane(0, 1);
  }

  void writeFields(PlanRows.Cellset fields) {
    var headings = sheet.createRow(0);
    heading(headings, 0, "Field");
    heading(headings, 1, "Value");
    for (var column : table.columns()) {
      var row = sheet.createRow(sheet.getLastRowNum() + 1);
      row.createCell(0).setCellValue(column.heading());
      var value = fields.cells().get(column);
      if (value != null) {
        put(row.createCell(1), value);
      }
    }
  }

  private void heading(Row row, int at, String text) {
    var cell = row.createCell(at);
    cell.setCellValue(text);
    cell.setCellStyle(bold);
    sheet.setColumnWidth(at, 256 * 26);
  }

  private void put(Cell cell, Object value) {
    switch (value) {
      case LocalDate date when date.getYear() >= 1900 -> {
        cell.setCellValue(date);
        cell.setCellStyle(day);
      }
      case Integer number -> cell.setCellValue(number);
      case BigDecimal number when isExact(number) -> cell.setCellValue(number.doubleValue());
      case BigDecimal number -> text(cell, number.toPlainString());
      default -> text(cell, value.toString());
    }
  }

  private static boolean isExact(BigDecimal number) {
    return BigDecimal.valueOf(number.doubleValue()).compareTo(number) == 0;
  }

  /// `_x0041_` in a workbook means A; a text that has it must say that it means itself.
  private static void text(Cell cell, String text) {
    var escaped = text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
    if (escaped.length() > LONGEST_TEXT) {
      throw new RuleBroken("exchange.text-too-long", LONGEST_TEXT);
    }
    cell.setCellValue(escaped);
  }
}
