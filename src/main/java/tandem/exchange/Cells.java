package tandem.exchange;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/// What a cell shows. A formula shows what it gave when the file was saved; nothing is calculated
/// here.
final class Cells {
  private Cells() {}

  static CellType type(Cell cell) {
    return cell.getCellType() == CellType.FORMULA
        ? cell.getCachedFormulaResultType()
        : cell.getCellType();
  }

  static boolean isBlank(@Nullable Cell cell) {
    return cell == null || type(cell) != CellType.ERROR && text(cell) == null;
  }

  static @Nullable String text(Cell cell) {
    var text =
        switch (type(cell)) {
          case STRING -> cell.getStringCellValue();
          case NUMERIC -> number(cell);
          case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
          default -> "";
        };
    var clean = clean(text);
    return clean.isEmpty() ? null : clean;
  }

  private static String number(Cell cell) {
    if (cell.getCellType() == CellType.FORMULA && emptyResult(cell)) {
      return "";
    }
    var value = cell.getNumericCellValue();
    if (DateUtil.isCellDateFormatted(cell) && DateUtil.isValidExcelDate(value)) {
      var time = cell.getLocalDateTimeCellValue();
      return time == null ? "" : time.toLocalDate().toString();
    }
    return Double.isFinite(value)
        ? PlanSheet.plain(BigDecimal.valueOf(value)).toPlainString()
        : String.valueOf(value);
  }

  /// A formula that was never calculated has no value at all, which is not the number zero.
  private static boolean emptyResult(Cell cell) {
    return cell instanceof org.apache.poi.xssf.usermodel.XSSFCell saved
        && (saved.getRawValue() == null || saved.getRawValue().isBlank());
  }

  /// Control characters have no business in a plan; lines end in one way.
  private static String clean(@Nullable String text) {
    return text == null
        ? ""
        : text.replace("\r\n", "\n")
            .replace('\u00a0', ' ')
            .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
            .strip();
  }
}
