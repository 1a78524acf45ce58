package tandem.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// The workbooks of the tests, with what a test changes in them.
final class Workbooks {
  private Workbooks() {}

  static byte[] sample(String name) {
    try (var in = Workbooks.class.getResourceAsStream("/workbooks/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The joint plan with people nobody else has: an address belongs to one organisation for good.
  static byte[] jointPlan(Consumer<XSSFWorkbook> change) {
    var mark = UUID.randomUUID().toString().substring(0, 8);
    return changed(
        sample("joint-plan.xlsx"),
        book -> {
          for (var row : book.getSheet("People")) {
            var address = row.getCell(1);
            if (row.getRowNum() > 0 && address != null) {
              var own = address.getStringCellValue().replace("@", "@" + mark + ".");
              row.createCell(1).setCellValue(own);
            }
          }
          change.accept(book);
        });
  }

  static byte[] changed(byte[] file, Consumer<XSSFWorkbook> change) {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      change.accept(book);
      var bytes = new ByteArrayOutputStream();
      book.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// An empty cell at an address such as `Goals!D4`, instead of what was there.
  static Cell cell(XSSFWorkbook book, String place) {
    var parts = place.split("!");
    var at = new CellAddress(parts[1]);
    var sheet = book.getSheet(parts[0]);
    var row = sheet.getRow(at.getRow());
    if (row == null) {
      row = sheet.createRow(at.getRow());
    }
    return row.createCell(at.getColumn());
  }

  /// A date as this workbook writes dates.
  static void day(XSSFWorkbook book, String place, LocalDate day) {
    var style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
    var cell = cell(book, place);
    cell.setCellValue(day);
    cell.setCellStyle(style);
  }

  /// Every cell of every sheet that says something, by its address.
  static Map<String, String> cells(byte[] file) {
    var cells = new TreeMap<String, String>();
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      for (var sheet : book) {
        for (var row : sheet) {
          for (var cell : row) {
            var text = Cells.text(cell);
            if (text != null) {
              cells.put(
                  sheet.getSheetName() + "!" + cell.getAddress(), cell.getCellType() + " " + text);
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(cells).isNotEmpty();
    return cells;
  }
}
