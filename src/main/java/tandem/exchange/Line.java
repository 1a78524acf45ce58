package tandem.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;

/// One row of a sheet, asked by the meaning of its columns. What cannot be read is told and then
/// missing.
final class Line {
  private static final BigDecimal TOO_MUCH = new BigDecimal("1e15");

  private final Row row;
  private final Map<Column, Integer> columns;
  private final Problems problems;

  Line(Row row, Map<Column, Integer> columns, Problems problems) {
    this.row = row;
    this.columns = columns;
    this.problems = problems;
  }

  boolean isEmpty() {
    return columns.values().stream().allMatch(column -> Cells.isBlank(row.getCell(column)));
  }

  Problems.Place place(Column column) {
    var sheet = row.getSheet().getSheetName();
    var at = columns.get(column);
    return at == null
        ? new Problems.Place(sheet, "" + (row.getRowNum() + 1))
        : Problems.Place.of(sheet, row.getRowNum(), at);
  }

  boolean has(Column column) {
    return columns.containsKey(column);
  }

  @Nullable String text(Column column) {
    var cell = cell(column);
    return cell == null ? null : Cells.text(cell);
  }

  @Nullable LocalDate date(Column column) {
    var cell = cell(column);
    if (cell == null) {
      return null;
    }
    var date =
        Cells.type(cell) == CellType.NUMERIC
            ? fromSerial(cell, column)
            : Texts.date(String.valueOf(Cells.text(cell)));
    if (date == null || date.getYear() < 1900 || date.getYear() > 2200) {
      problems.error(place(column), "date-unreadable", shown(cell));
      return null;
    }
    return date;
  }

  /// Excel keeps dates as day numbers; a plain number in a column of dates is one that lost its
  /// format.
  private @Nullable LocalDate fromSerial(Cell cell, Column column) {
    if (!DateUtil.isValidExcelDate(cell.getNumericCellValue())) {
      return null;
    }
    if (!DateUtil.isCellDateFormatted(cell)) {
      if (cell.getNumericCellValue() < 20_000) {
        return null;
      }
      problems.note(place(column), "date-as-number", shown(cell));
    }
    var time = cell.getLocalDateTimeCellValue();
    return time == null ? null : time.toLocalDate();
  }

  @Nullable BigDecimal number(Column column) {
    var cell = cell(column);
    if (cell == null) {
      return null;
    }
    var number = Cells.type(cell) == CellType.NUMERIC ? exact(cell) : typed(cell, column);
    if (number == null || number.abs().compareTo(TOO_MUCH) > 0 || isDate(cell)) {
      problems.error(place(column), "number-unreadable", shown(cell));
      return null;
    }
    return PlanSheet.plain(number);
  }

  private static boolean isDate(Cell cell) {
    return Cells.type(cell) == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell);
  }

  private static @Nullable BigDecimal exact(Cell cell) {
    var value = cell.getNumericCellValue();
    return Double.isFinite(value) ? BigDecimal.valueOf(value) : null;
  }

  private @Nullable BigDecimal typed(Cell cell, Column column) {
    var number = Texts.number(String.valueOf(Cells.text(cell)));
    if (number != null) {
      problems.note(place(column), "number-as-text", shown(cell), number.toPlainString());
    }
    return number;
  }

  /// A number from 1 up, such as that of a goal.
  @Nullable Integer whole(Column column) {
    var number = number(column);
    if (number == null) {
      return null;
    }
    if (number.scale() > 0 || number.signum() <= 0 || number.precision() > 6) {
      problems.error(place(column), "number-not-whole", number.toPlainString());
      return null;
    }
    return number.intValueExact();
  }

  private @Nullable Cell cell(Column column) {
    var at = columns.get(column);
    var cell = at == null ? null : row.getCell(at);
    if (cell == null || cell.getCellType() == CellType.BLANK) {
      return null;
    }
    if (cell.getCellType() == CellType.FORMULA) {
      var value = Cells.text(cell);
      problems.warn(place(column), "formula", value == null ? "–" : value);
    }
    if (Cells.type(cell) == CellType.ERROR) {
      problems.error(place(column), "cell-error");
      return null;
    }
    return Cells.isBlank(cell) ? null : cell;
  }

  private static String shown(Cell cell) {
    var text = Cells.text(cell);
    return text == null ? "" : text;
  }
}
