package tandem.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellAddress;

/// Collects what a reading finds, with the sheet and cell it is about.
final class Problems {
  /// More would help nobody, and would let a hostile file fill the memory.
  private static final int MOST = 2_000;

  private final List<Problem> found = new ArrayList<>();

  void error(Place place, String code, Object... details) {
    add(Problem.Severity.ERROR, place, code, details);
  }

  void warn(Place place, String code, Object... details) {
    add(Problem.Severity.WARNING, place, code, details);
  }

  void note(Place place, String code, Object... details) {
    add(Problem.Severity.NOTE, place, code, details);
  }

  private void add(Problem.Severity severity, Place place, String code, Object... details) {
    if (found.size() < MOST || severity == Problem.Severity.ERROR && found.size() < 2 * MOST) {
      var texts = Stream.of(details).map(Problems::brief).toList();
      found.add(
          new Problem(severity, place.sheet(), place.cell(), "exchange.problem." + code, texts));
    }
  }

  private static String brief(Object detail) {
    var text = String.valueOf(detail);
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }

  List<Problem> list() {
    return List.copyOf(found);
  }

  /// A cell of a sheet, or the sheet itself.
  record Place(String sheet, String cell) {
    static Place of(String sheet) {
      return new Place(sheet, "");
    }

    static Place of(String sheet, int row, int column) {
      return new Place(sheet, new CellAddress(row, column).formatAsString());
    }
  }
}
