package tandem.goals;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.basics.Quarter;

/// What a pasted block says of the numbers of a goal: each of its cells that is not empty either
/// goes into a cell of the goal, or is left out, with what it said. Where a head names quarters, or
/// a first column names lines, they decide, whatever their order; else cells follow one another
/// from the place they were pasted at.
record PastedNumbers(List<Cell> cells, List<String> leftOut) {
  private static final Pattern QUARTER = Pattern.compile("\\bQ([1-4])\\b");

  /// A cell of the goal and what was pasted there.
  record Cell(ValueLine line, Quarter quarter, String text) {
    String field() {
      return line.cell(quarter);
    }
  }

  /// @param lines in their order, by the names people call them, in small letters
  static PastedNumbers of(
      PastedBlock block, Cell at, Map<String, ValueLine> lines, Currency currency) {
    return new Reading(block, at, lines, currency).read();
  }

  /// Without the sign of the currency; empty for a dash, with which people say that nothing is
  /// there.
  static String amount(String text, Currency currency) {
    var bare =
        text.replace(currency.getCurrencyCode(), "")
            .replace(currency.getSymbol(Locale.US), "")
            .strip();
    return bare.matches("[-–—]") ? "" : bare;
  }

  private record Reading(
      PastedBlock block, Cell at, Map<String, ValueLine> lines, Currency currency) {

    PastedNumbers read() {
      var head = head(block.rows().getFirst());
      var headed = !head.isEmpty();
      var rows = block.rows().subList(headed ? 1 : 0, block.rows().size());
      var named =
          headed ? !head.containsKey(0) : rows.stream().anyMatch(row -> isName(row.getFirst()));
      var cells = new ArrayList<Cell>();
      var leftOut = new ArrayList<String>();
      for (int r = 0; r < rows.size(); r++) {
        var row = rows.get(r);
        var line = named ? lines.get(small(row.getFirst())) : line(r);
        for (int c = named ? 1 : 0; c < row.size(); c++) {
          var quarter = headed ? head.get(c) : quarter(named ? c - 1 : c);
          put(amount(row.get(c), currency), line, quarter, cells, leftOut);
        }
      }
      return new PastedNumbers(cells, leftOut);
    }

    private static void put(
        String text,
        @Nullable ValueLine line,
        @Nullable Quarter quarter,
        List<Cell> cells,
        List<String> leftOut) {
      if (text.isEmpty()) {
        return;
      }
      if (line == null || quarter == null) {
        leftOut.add(text);
      } else {
        cells.add(new Cell(line, quarter, text));
      }
    }

    /// The columns that a quarter stands above.
    private static Map<Integer, Quarter> head(List<String> row) {
      var head = new HashMap<Integer, Quarter>();
      for (int column = 0; column < row.size(); column++) {
        var found = QUARTER.matcher(row.get(column).toUpperCase(Locale.ROOT));
        if (found.find()) {
          head.put(column, Quarter.of("Q" + found.group(1)));
        }
      }
      return head;
    }

    private boolean isName(String text) {
      return amount(text, currency).codePoints().anyMatch(Character::isLetter);
    }

    private static String small(String name) {
      return name.strip().toLowerCase(Locale.ROOT);
    }

    private @Nullable Quarter quarter(int further) {
      var number = at.quarter().number() + further;
      return number > 4 ? null : new Quarter(number);
    }

    private @Nullable ValueLine line(int further) {
      var order = lines.values().stream().distinct().toList();
      var place = order.indexOf(at.line()) + further;
      return place < order.size() ? order.get(place) : null;
    }
  }
}
