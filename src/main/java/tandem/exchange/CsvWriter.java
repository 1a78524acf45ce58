package tandem.exchange;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes a list as CSV in UTF-8 that spreadsheets open without running anything in it.
public final class CsvWriter {
  private static final String STARTS_FORMULA = "=+-@\t\r";

  /// @param rows cells as text; null is an empty cell
  public byte[] write(List<String> headings, List<? extends List<@Nullable String>> rows) {
    var text = new StringWriter();
    text.write('\ufeff'); // without it, Excel takes the bytes for another encoding
    try (var csv =
        de.siegmar.fastcsv.writer.CsvWriter.builder()
            .lineDelimiter(LineDelimiter.CRLF)
            .build(text)) {
      csv.writeRecord(headings.stream().map(CsvWriter::harmless).toList());
      for (var row : rows) {
        csv.writeRecord(row.stream().map(CsvWriter::harmless).toList());
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// An apostrophe before what a spreadsheet would take for a formula.
  static String harmless(@Nullable String cell) {
    if (cell == null || cell.isEmpty()) {
      return "";
    }
    return STARTS_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
