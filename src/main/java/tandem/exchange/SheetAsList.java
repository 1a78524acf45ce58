package tandem.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tandem.basics.RuleBroken;

/// The first sheet of a workbook as a list parted by tabs, as one would copy it; other files are
/// lists already.
final class SheetAsList {
  private static final int MOST_COLUMNS = 50;

  private SheetAsList() {}

  static String read(byte[] file) {
    if (file.length < 2 || file[0] != 'P' || file[1] != 'K') {
      return new String(file, StandardCharsets.UTF_8);
    }
    PackageGate.check(file);
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      return lines(workbook.getSheetAt(0));
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
      // Damage shows late and in any shape.
      throw e instanceof RuleBroken refused ? refused : PackageGate.refused("damaged");
    }
  }

  private static String lines(Sheet sheet) {
    var lines = new ArrayList<String>();
    int last = Math.min(sheet.getLastRowNum(), AbsenceList.MOST_ROWS + 2);
    for (int at = 0; at <= last; at++) {
      var row = sheet.getRow(at);
      lines.add(row == null ? "" : String.join("\t", cells(row)));
    }
    return String.join("\n", lines);
  }

  private static List<String> cells(Row row) {
    var cells = new ArrayList<String>();
    for (int at = 0; at < Math.min(row.getLastCellNum(), MOST_COLUMNS); at++) {
      var cell = row.getCell(at);
      var text = cell == null ? null : Cells.text(cell);
      cells.add(text == null ? "" : text.replaceAll("[\\s\"]+", " "));
    }
    return cells;
  }
}
