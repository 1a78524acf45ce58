package tandem.stakeholders;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parts and actions against people, as its viewer sees it.
public record Matrix(List<Column> people, List<Row> rows) {

  public record Column(String id, String name, String side, @Nullable String duty, boolean joined) {
    public String firstName() {
      var space = name.indexOf(' ');
      return space < 0 ? name : name.substring(0, space);
    }
  }

  public record Row(String unit, String kind, String title, List<Cell> cells) {}

  /// One person's letter on one unit; `letter` is empty where there is none.
  public record Cell(
      String person,
      String name,
      String side,
      String letter,
      String state,
      @Nullable String why,
      int version,
      boolean mine) {}
}
