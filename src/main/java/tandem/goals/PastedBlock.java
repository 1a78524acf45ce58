package tandem.goals;

import java.util.ArrayList;
import java.util.List;
import tandem.basics.RuleBroken;

/// Rows of cells as a spreadsheet copies them: a tab between two cells, a line for a row. A cell
/// with a tab, a line break or a quotation mark in it stands in quotation marks, its own ones
/// doubled.
public record PastedBlock(List<List<String>> rows) {
  private static final int MOST_ROWS = 40;
  private static final int MOST_COLUMNS = 20;
  private static final int MOST_CHARACTERS = 40_000;

  /// @throws RuleBroken if it is empty, or too large to be the numbers of a goal
  public static PastedBlock of(String pasted) {
    if (pasted.isBlank()) {
      throw RuleBroken.in("text", "paste.missing");
    }
    if (pasted.indexOf(0) >= 0) {
      throw RuleBroken.in("text", "field.unreadable.text");
    }
    if (pasted.length() > MOST_CHARACTERS) {
      throw tooLarge();
    }
    var rows = read(pasted.replace("\r\n", "\n").replace('\r', '\n'));
    if (rows.size() > MOST_ROWS || rows.stream().anyMatch(row -> row.size() > MOST_COLUMNS)) {
      throw tooLarge();
    }
    return new PastedBlock(rows);
  }

  private static RuleBroken tooLarge() {
    return RuleBroken.in("text", "paste.too-large", MOST_ROWS, MOST_COLUMNS);
  }

  /// A spreadsheet ends its last row too.
  private static List<List<String>> read(String text) {
    var rows = new ArrayList<List<String>>();
    var row = new ArrayList<String>();
    var ends = text.endsWith("\n") ? text.length() - 1 : text.length();
    for (int at = 0; at <= ends; at++) {
      var close = closing(text, at, ends);
      var end = close < 0 ? end(text, at, ends) : close + 1;
      row.add(
          close < 0
              ? text.substring(at, end)
              : text.substring(at + 1, close).replace("\"\"", "\""));
      if (end == ends || text.charAt(end) == '\n') {
        rows.add(List.copyOf(row));
        row.clear();
      }
      at = end;
    }
    return rows;
  }

  private static int end(String text, int from, int ends) {
    var end = from;
    while (end < ends && !isBetween(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /// Where the quotation marks of the cell that begins there close; -1 if it stands in none.
  private static int closing(String text, int from, int ends) {
    if (from >= ends || text.charAt(from) != '"') {
      return -1;
    }
    for (int at = from + 1; at < ends; at++) {
      if (text.charAt(at) != '"') {
        continue;
      }
      if (at + 1 == ends || isBetween(text.charAt(at + 1))) {
        return at;
      }
      if (text.charAt(at + 1) != '"') {
        return -1;
      }
      at++;
    }
    return -1;
  }

  private static boolean isBetween(char character) {
    return character == '\t' || character == '\n';
  }
}
