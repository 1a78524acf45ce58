package tandem.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.basics.RuleBroken;

/// A list with headings, as a spreadsheet copies it or saves it as CSV: its cells are parted by
/// tabs, semicolons or commas.
final class ListTable {
  private static final int MOST_ROWS = 5_000;

  private final Map<QuotaColumn, Integer> columns = new EnumMap<>(QuotaColumn.class);
  private final List<CsvRecord> rows;

  private ListTable(List<CsvRecord> records) {
    var headings = records.getFirst().getFields();
    for (int at = 0; at < headings.size(); at++) {
      for (var column : QuotaColumn.values()) {
        if (column.isCalled(headings.get(at))) {
          columns.putIfAbsent(column, at);
        }
      }
    }
    rows = records.subList(1, records.size());
  }

  /// @throws RuleBroken naming `lists` if it is no list, or too long
  static ListTable of(String text) {
    try (var csv =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .skipEmptyLines(true)
            .ofCsvRecord(text.startsWith("\ufeff") ? text.substring(1) : text)) {
      var records = csv.stream().limit(MOST_ROWS + 2L).toList();
      if (records.isEmpty()) {
        throw RuleBroken.in("lists", "quotas.missing");
      }
      if (records.size() > MOST_ROWS + 1) {
        throw RuleBroken.in("lists", "quotas.too-many-rows", MOST_ROWS);
      }
      return new ListTable(records);
    } catch (CsvParseException unreadable) {
      throw RuleBroken.in("lists", "quotas.no-list");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static char separator(String text) {
    var headings = text.lines().findFirst().orElse("");
    return headings.contains("\t") ? '\t' : headings.contains(";") ? ';' : ',';
  }

  boolean has(QuotaColumn column) {
    return columns.containsKey(column);
  }

  boolean hasQuarters() {
    return QuotaColumn.QUARTERS.stream().anyMatch(this::has);
  }

  List<CsvRecord> rows() {
    return rows;
  }

  /// What stands there, or null if nothing does.
  @Nullable String text(CsvRecord row, QuotaColumn column) {
    var at = columns.get(column);
    if (at == null || at >= row.getFieldCount()) {
      return null;
    }
    var text = row.getField(at).strip();
    return text.isEmpty() ? null : text;
  }
}
